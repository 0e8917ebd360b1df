/** 谁可以做什么：登录、岗位、单位、请求。 */
import type { Sentence } from './sentence.ts'

export const accessZhCN: Readonly<Record<string, Sentence>> = {
  'database.may_not_make_logins': {
    title: '数据库用户没有创建登录角色的权限：{login}',
    detail: '请给这个用户 CREATEROLE 权限，或由数据库管理员代为创建后重新启动（{database}：{reason}）。',
  },
  'http.sign_in_required': {
    title: '需要先登录',
    detail: '登录已过期或尚未登录。请登录后再试；填了一半的内容还在页面上。',
  },
  'http.not_permitted': {
    title: '您的岗位不能办理这件事',
    detail: '如果工作需要，请联系本区的系统管理员分配岗位，或请有权限的同事办理。',
  },
  'http.cross_site': { title: '请求不是从本系统的页面发出的', detail: '为安全起见没有执行。请从本系统的页面操作。' },
  'http.too_large': { title: '内容太大', detail: '单次请求不超过 1 MB，单个文件不超过 50 MB。请拆分后再传。' },
  'http.unknown_media_type': {
    title: '不支持这种内容格式',
    detail: '请用 JSON 提交；上传文件请用 application/octet-stream。',
  },
  'http.too_many_requests': { title: '操作太频繁', detail: '请等一分钟再试。' },
  'http.idempotency_key_missing': {
    title: '缺少防重复提交的编号',
    detail: '请在请求头 Idempotency-Key 里给出一个不超过 100 个字符的编号，每次新的提交换一个。',
  },
  'http.idempotency_key_reused': {
    title: '这个防重复编号已用于另一次提交',
    detail: '没有执行。请换一个新的编号再提交。',
  },
  'http.if_match_missing': {
    title: '没有说明改的是哪一版',
    detail: '请先读取最新内容，再用它的 ETag 填写请求头 If-Match。',
  },
  'http.outdated': { title: '别人刚刚改过这项内容', detail: '没有覆盖。请对照两个版本，选定后再保存。' },
  'identity.wrong_password': {
    title: '用户名或密码不对',
    detail: '请核对后重试；连续 5 次不对会锁定 15 分钟。忘记密码请找管理员重发启用码。',
  },
  'identity.locked': {
    title: '密码连续错了 {failures} 次，暂时锁定',
    detail: '请 {minutes} 分钟后再试，或请管理员重发启用码。',
  },
  'identity.wrong_code': {
    title: '动态口令不对',
    detail: '请用手机上当前显示的 6 位数字重试；手机时间不准也会出错。手机不在身边可用一个备用码。',
  },
  'identity.wrong_activation': {
    title: '用户名或启用码不对，或启用码已过期',
    detail: '请核对启用单；过期了请找管理员重发。',
  },
  'identity.password_too_short': { title: '密码太短', detail: '请用不少于 {length} 个字符的密码。' },
  'identity.username_taken': { title: '用户名 {username} 已有人用', detail: '请换一个用户名；整批都没有添加。' },
  'identity.no_seat': {
    title: '您现在没有岗位，不能登录',
    detail: '岗位已收回或尚未开始。如果工作需要，请联系本区的系统管理员分配岗位。',
  },
  'identity.no_account': { title: '没有这个账号', detail: '请刷新页面后重新选择。' },
  'identity.no_role_picker': {
    title: '这里不能免密码选择角色',
    detail: '只有演示模式、而且在本机上打开时才可以。请用账号登录。',
  },
  'offices.not_found': { title: '没有这个单位：{office}', detail: '请从单位名录里选择。' },
  'offices.already_there': {
    title: '单位已经在名录里：{name}',
    detail: '请核对编号（{office}）和名称；整批都没有添加。',
  },
  'offices.below_itself': { title: '{office} 不能放在它自己下面', detail: '请另选一个上级单位。' },
  'offices.succession_malformed': {
    title: '撤并关系不成立',
    detail: '合并要有一个承接单位，拆分要有一个原单位和至少两个承接单位，承接关系也不能绕回原单位。',
  },
  'offices.already_succeeded': { title: '{office} 已经撤并过', detail: '请从它的承接单位继续。' },
  'people.not_found': { title: '没有这个人', detail: '请从人员名单里选择。' },
  'people.office_unknown': { title: '没有这个单位：{office}', detail: '请先在单位名录里添加；整批都没有添加。' },
  'people.named_twice': {
    title: '用户名 {username} 在名单里出现了两次',
    detail: '请改成不同的用户名；整批都没有添加。',
  },
  'people.role_not_yours': { title: '单位管理员不能处理“{role}”这个岗位', detail: '请联系本区的系统管理员。' },
  'people.seat_not_found': { title: '没有这个岗位，或已经收回', detail: '请刷新后再看。' },
  'people.last_administrator': {
    title: '这是最后一位系统管理员',
    detail: '请先给另一位同事分配系统管理员岗位，再收回这一个。',
  },
  'people.delegation_malformed': {
    title: '这样委托不成立',
    detail: '不能委托给自己；截止日不能早于起始日；临时委托要写明截止日。',
  },
  'people.delegation_not_found': { title: '没有这项委托，或已经结束', detail: '请刷新后再看。' },
  'files.refused': { title: '没有收下文件：{name}', detail: '原因见下；改好后再传。涉密文件一律不得上传。' },
  'files.not_found': { title: '没有这个文件：{file}', detail: '它可能属于别的单位；请从办理页面打开。' },
  'setup.not_needed': {
    title: '这里已经有人在用了',
    detail: '不能再次设置。请用已有的账号登录，或请系统管理员添加您。',
  },
  'setup.wrong_code': { title: '启用码不对', detail: '请照启动程序的终端上显示的启用码填写；重新启动后会换一个。' },
  'setup.folder_unwritable': {
    title: '这个目录写不进去：{folder}',
    detail: '请填服务器上的绝对路径，并让运行程序的用户可以写（{reason}）。',
  },
}
