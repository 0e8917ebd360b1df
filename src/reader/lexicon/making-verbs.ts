/** What governments promise to do with things that can be counted. */

const MAKING = [
  '成立|启动|选送|选调|净增|招录|录用|聘用|消除|打通|硬化|进驻|扩容|签订|签署|授予|颁发|开办|新\\(改\\)建|新\\(改、扩\\)建|新\\(扩\\)建|改\\(扩\\)建|建成|建设|建立|建起|新建|改建|扩建|改扩建|迁建|筹建|共建|组建|搭建|构建|创建|争创|创成|创办',
  '兴建|打造|培育|培养|培训|轮训|引进|引育|引入|招引|招募|招聘|招收|新增|增加|增设|增配|新设|新培育|新引进|新认定|认定|评定|评选|评审|选拔|选派|选树|选育|选聘|遴选|推选',
  '精选|资助|扶持|支持|发展|壮大|做强|做优|做大|集聚|聚集|汇聚|吸引|吸纳|入驻|布局|布设|布置|配置|配备|配套|配建|设置|设立|开设|开通|开行|新开|推广|应用|改造|改良|改善',
  '提升|升级|更新|更换|购置|采购|投放|投用|投入|启用|完成|完善|实施|开展|举办|承办|组织|召开|发动|动员|发布|推出|挖掘|发掘|征集|储备|梳理|开发|研发|研制|攻克|突破|攻关',
  '转化|孵化|落地|签约|开工|竣工|投产|达产|制定|制订|修订|制修订|起草|主导|参与|申报|申请|获批|获得|获评|荣获|入选|取得|开放|接入|覆盖|上云|上线|安排|提供|供应|供给|供地',
  '发放|带动|辐射|服务|惠及|安置|解决|治理|整治|修复|绿化|造林|营造|种植|栽植|栽培|改培|抚育|扩种|出栏|存栏|饲养|保有|拥有|保持|稳定|保护|拓展|拓宽|推荐|走访|检查|抽查|巡查|监测|检测|编制',
  '编写|编印|印发|建档|命名|淘汰|关停|关闭|退出|压减|减少|化解|清理|处置|盘活|消化|腾退|拆除|整合|联系|结对|帮扶|帮助|慰问|救助|普及|推动|推进|促成|促进|引导|派出|派驻',
  '派遣|聘请|聘任|生产|实现|达成|形成|输出|输送|转移|就业|创业|上市|挂牌|铺设|架设|敷设|安装|充实|补充|招商|引资|筹集|筹措|募集|落实|验收|试点|试种|巩固|保障|释放|归集',
  '汇集|采集|登记|打通|连通|贯通|运营|运行|办理|办好|办成|受理|新注册|新登记|出台|推送|对接|撮合|开拓|培强|育成|造就|储能|建有|设有|预留|划定|划出|保留|调解|排查',
  '整改|创新|产生|招揽|招生|录取|毕业|考核|培树|树立|宣传|表彰|评比|示范|流转|复垦|复耕|新垦|新造|恢复|建造|增殖|放流|加装|加密|增补|植树|人工造林|安排使用|争取|纳入|放映',
  '演出|刊发|播出|摸排|创评|孵育|引聚|招才|修建|修缮|埋设|疏浚|清淤|加固|拆迁|搬迁|收储|出让|推介|授牌|撤并|创优|培优|洽谈|宣讲|巡讲|巡演|展演|开课|授课|出版|创作|拍摄|录制',
  '制作|收购|接诊|筛查|体检|接种|义诊|救治|捐赠|认领|抽检|查处|侦破|取缔|下派|复核|立项|备案|修编|汇编|部署|联通|续建|复建|重建|翻建|翻新|亮化|美化|补植|置换|拆解|回收|申创',
  '邀请|参展|主办|协办|合建|援建|捐建|投建|复工|完工|投运|交付|交房|分配|配租|配售|清退|去化|清欠|新辟|开辟|增开|租赁|配齐|增派|扩招|受益|兑现|撬动|布点|入库|摘帽|销号|审结',
  '执结|演练|入规|升规|入统|技改|贯标|诊断',
].join('|')

const ENDING = new RegExp(`(?:${MAKING})$`)
const ANYWHERE = new RegExp(`(?:${MAKING})`)
const CONNECTION = /(?:、|和|及|并|或|与|以及|或者)$/
const MANNER = /(?:新|重点|着力|累计|高标准|高质量|大力|集中|分批|择优|鼓励|逐步|积极|再|提质)$/

/** Whether words end with a verb of making: a number right after it counts what is made. */
export function endsWithMaking(words: string): boolean {
  return ENDING.test(words.slice(-8))
}

/** Whether a verb of making stands anywhere in the words. */
export function speaksOfMaking(words: string): boolean {
  return ANYWHERE.test(words)
}

/** The verbs of making that the words end with, with their manner (重点引进和培养); empty where they end with none. */
export function makingAtEnd(words: string): string {
  let start = words.length
  for (let verb = ENDING.exec(words.slice(0, start).slice(-8)); verb !== null;) {
    start -= verb[0].length
    start -= MANNER.exec(words.slice(0, start).slice(-6))?.[0].length ?? 0
    const connection = CONNECTION.exec(words.slice(0, start).slice(-4))
    const before = words.slice(0, start - (connection?.[0].length ?? 0))
    verb = ENDING.exec(before.slice(-8))
    if (verb !== null) start = before.length
  }
  return words.slice(start)
}

/** The verbs of making that the words begin with (新培养“工匠” begins with 新培养); empty where they begin with none. */
export function makingAtStart(words: string): string {
  let verb = ''
  for (let length = 2; length <= Math.min(10, words.length - 1); length++) {
    const head = words.slice(0, length)
    if (endsWithMaking(head) && makingAtEnd(head) === head) verb = head
  }
  return verb
}
