/** What an act is called where the log is shown: by its code, in two languages. A test compares them with the acts of the program. */
export const acts: Readonly<Record<string, { readonly 'zh-CN': string; readonly en: string }>> = {
  'log.payload_erased': { 'zh-CN': '依法删除载荷', en: 'lawfully erased a payload' },
  'identity.signed_in': { 'zh-CN': '登录', en: 'signed in' },
  'identity.password_changed': { 'zh-CN': '修改密码', en: 'changed the password' },
  'identity.second_factor_set': { 'zh-CN': '启用动态口令', en: 'set up the second factor' },
  'offices.added': { 'zh-CN': '添加单位', en: 'added offices' },
  'offices.changed': { 'zh-CN': '修改单位', en: 'changed an office' },
  'offices.succeeded': { 'zh-CN': '单位撤并', en: 'merged or split offices' },
  'offices.enrolled': { 'zh-CN': '方案单位入名录', en: 'took the offices of a plan into the directory' },
  'people.added': { 'zh-CN': '添加人员', en: 'added people' },
  'people.activation_reissued': { 'zh-CN': '重发启用码', en: 'reissued an activation code' },
  'people.seat_granted': { 'zh-CN': '分配岗位', en: 'granted a seat' },
  'people.seat_ended': { 'zh-CN': '收回岗位', en: 'ended a seat' },
  'people.delegated': { 'zh-CN': '委托', en: 'delegated' },
  'people.delegation_ended': { 'zh-CN': '结束委托', en: 'ended a delegation' },
  'plans.activated': { 'zh-CN': '启用方案', en: 'put a plan in force' },
  'files.uploaded': { 'zh-CN': '上传文件', en: 'uploaded a file' },
}
