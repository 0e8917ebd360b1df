/** Which numbers are promises, and what each of them measures. */
import { describe, expect, test } from 'vitest'
import { targetLines } from './clauses.fixture.ts'

describe('a level to be reached', () => {
  test('the words before the verb of reaching are the indicator', () => {
    expect(targetLines('固定资产投资中技改投资占比达到30%。')).toEqual(['固定资产投资中技改投资占比 reach 30%'])
  })

  test('an index has no unit, a coefficient has decimals, a ratio has two sides', () => {
    expect(targetLines('融合发展指数达到88,灌溉水有效利用系数达到0.6,车桩比达到3:1。')).toEqual([
      '融合发展指数 reach 88',
      '灌溉水有效利用系数 reach 0.6',
      '车桩比 reach 3:1',
    ])
  })

  test('per thousands are a percentage of another size, and the whole they are of belongs to the name', () => {
    expect(targetLines('力争志愿者人数达到总人口的千分之五。')).toEqual(['志愿者人数占总人口的比例 reach 5‰'])
  })

  test('the hundred of a round word is a number: 百个, 千家, 万名', () => {
    expect(targetLines('到2028年,建成百个社区,培育千家企业,集聚万名人才。')).toEqual([
      '建成社区 reach 100个',
      '培育企业 reach 1000家',
      '集聚人才 reach 10000名',
    ])
  })

  test('one thing and a few things are no numbers', () => {
    expect(targetLines('建设一个平台,培育一批企业,落实三项制度。')).toEqual([])
  })
})

describe('numbers in words', () => {
  test('a half, tenths and thirds are shares', () => {
    expect(targetLines('半数以上社区建成驿站,七成以上农户参加轮训,时限压缩三分之一。')).toEqual([
      '社区建成驿站 gte 50%',
      '农户参加轮训 gte 70%',
      '时限 decrease 1:3',
    ])
  })

  test('翻一番 is an increase of one doubling', () => {
    expect(targetLines('力争企业数量比2022年翻一番。')).toEqual(['企业数量 increase 1番'])
  })

  test('so many people that something is measured by are not people to be counted', () => {
    expect(targetLines('公交占比达到60%,万人公交车保有量达到15标台。')).toEqual([
      '公交占比 reach 60%',
      '万人公交车保有量 reach 15标台',
    ])
  })
})

describe('what looks like something else', () => {
  test.each([
    ['培养博士后100名。', '培养博士后 reach 100名'],
    ['集聚OPC300家。', '集聚OPC reach 300家'],
    ['上市1类新药3个。', '上市1类新药 reach 3个'],
    ['规上企业达30家(新增10家)。', '规上企业 reach 30家|新增规上企业 reach 10家'],
    ['亩均税收提高到50万元/亩。', '亩均税收 reach 50万元/亩'],
    ['能耗强度≤0.2吨标煤/万元,重复利用率>=90%。', '能耗强度 lte 0.2吨标煤/万元|重复利用率 gte 90%'],
  ])('%s', (words, lines) => {
    expect(targetLines(words)).toEqual(lines.split('|'))
  })
})

describe('words of a name', () => {
  test.each([
    ['基本养老保险参保率达到95%。', '基本养老保险参保率 reach 95%'],
    ['保障性租赁住房达到5000套。', '保障性租赁住房 reach 5000套'],
    ['应急避难场所达到30处。', '应急避难场所 reach 30处'],
    ['并网容量达到40万千瓦。', '并网容量 reach 40万千瓦'],
    ['设施配建达标率达到100%。', '设施配建达标率 reach 100%'],
    ['农民收入户均达到6万元。', '农民收入户均 reach 6万元'],
  ])('%s', (words, line) => {
    expect(targetLines(words)).toEqual([line])
  })

  test('what a change is measured from is no part of the name', () => {
    expect(targetLines('贷款利率较上年下降0.3个百分点。')).toEqual(['贷款利率 decrease 0.3个百分点'])
  })

  test('what is measured stands only with the first place', () => {
    expect(targetLines('城市社区设施覆盖率达100%、农村达80%。')).toEqual([
      '城市社区设施覆盖率 reach 100%',
      '农村社区设施覆盖率 reach 80%',
    ])
  })
})

describe('rows of values', () => {
  test('the bound at the end is for all, but where one before it has its own', () => {
    expect(targetLines('炭黑、浮尘排放量分别下降8%、10%以上。')).toEqual([
      '炭黑排放量 decrease+gte 8%',
      '浮尘排放量 decrease+gte 10%',
    ])
    expect(targetLines('氨氮、氮氧化物、颗粒物排放总量分别下降8%、9%以上、10%以上。')).toEqual([
      '氨氮排放总量 decrease 8%',
      '氮氧化物排放总量 decrease+gte 9%',
      '颗粒物排放总量 decrease+gte 10%',
    ])
  })

  test('a word that holds a joining character is not cut there', () => {
    expect(targetLines('群众参与度和满意度均达到90%。')).toEqual(['群众参与度 reach 90%', '满意度 reach 90%'])
  })

  test('so many of what was counted before, by rank or by year', () => {
    expect(targetLines('创建市级绿色工厂50家(其中国家级5家)。')).toEqual([
      '创建市级绿色工厂 reach 50家',
      '国家级绿色工厂 reach 5家',
    ])
    expect(targetLines('新增学位9万个,其中2024年新增2万个。')).toEqual(['新增学位 reach 9万个', '新增学位 reach 2万个'])
  })

  test('one thing counted in two ways has one name', () => {
    expect(targetLines('建成长廊20条2100公里。')).toEqual(['建成长廊 reach 20条', '建成长廊 reach 2100公里'])
  })

  test('a verb alone makes more of what was made before, where it is counted alike', () => {
    expect(targetLines('新建良田5万亩、改造3万亩,完成绿化1000户。')).toEqual([
      '新建良田 reach 5万亩',
      '改造良田 reach 3万亩',
      '完成绿化 reach 1000户',
    ])
  })

  test('a row without names of its own takes those before it', () => {
    expect(targetLines('技工占比达到30%,技师占比达到10%,分别较2021年提高5个和3个百分点。')).toEqual([
      '技工占比 reach 30%',
      '技师占比 reach 10%',
      '技工占比 increase 5个百分点',
      '技师占比 increase 3个百分点',
    ])
  })

  test('a part named by its place goes on with what is counted', () => {
    expect(targetLines('务工规模不少于6万人(其中省外3万人)。')).toEqual([
      '务工规模 gte 6万人',
      '省外务工规模 reach 3万人',
    ])
  })

  test('what the last of a list says more belongs to all, and once to itself', () => {
    expect(targetLines('省级和市级示范店分别达到40家、180家。')).toEqual([
      '省级示范店 reach 40家',
      '市级示范店 reach 180家',
    ])
  })

  test('a share right behind its measure needs no verb where it is bounded', () => {
    expect(targetLines('供水水质合格率99%以上。')).toEqual(['供水水质合格率 gte 99%'])
  })

  test('what a rate begins with is no verb for the next', () => {
    expect(targetLines('整改率达到100%、满意率95%以上。')).toEqual(['整改率 reach 100%', '满意率 gte 95%'])
  })

  test('a piece that says only when and how much goes on with the thing before', () => {
    expect(targetLines('新增食堂100家,12月底前新增50家;覆盖率达到90%,“十五五”末达到98%。')).toEqual([
      '新增食堂 reach 100家',
      '新增食堂 reach 50家',
      '覆盖率 reach 90%',
      '覆盖率 reach 98%',
    ])
  })

  test('what is counted by heads is counted so for all', () => {
    expect(targetLines('每千人口拥有床位7.5张、注册护士4.2人、药师0.6人。')).toEqual([
      '每千人口拥有床位 reach 7.5张',
      '每千人口拥有注册护士 reach 4.2人',
      '每千人口拥有药师 reach 0.6人',
    ])
    expect(targetLines('孕产妇死亡率控制在9/10万以下。')).toEqual(['孕产妇死亡率 lte 9/10万'])
  })

  test('visits by many are an amount, meetings once in a while are a habit', () => {
    expect(targetLines('每年培训职工5万人次,每年召开会议2次。')).toEqual(['每年培训职工 reach 5万人次'])
  })

  test('accidents are counted by 起, and a year that begins is no count', () => {
    expect(targetLines('事故控制在3起以内,查处酒驾2万起。从2024起推行。')).toEqual([
      '事故 lte 3起',
      '查处酒驾 reach 2万起',
    ])
  })

  test('the thousand of 千瓦 and 千克 belongs to the unit', () => {
    expect(targetLines('装机达到500千瓦,亩产达到600千克。')).toEqual(['装机 reach 500千瓦', '亩产 reach 600千克'])
  })

  test('a verb reaches over what comes between, where it makes something new', () => {
    expect(targetLines('打造总站和3个以上分站,建设东港、西港2个园区,开通至机场4条航线。')).toEqual([
      '打造分站 gte 3个',
      '建设园区 reach 2个',
      '开通航线 reach 4条',
    ])
    expect(targetLines('提升果、药、茶3个集群竞争力。')).toEqual([])
  })

  test('a total is of what was counted before', () => {
    expect(targetLines('新增园区15个,总数达到50个。')).toEqual(['新增园区 reach 15个', '园区总数 reach 50个'])
  })

  test('a share among others is named by what it measures', () => {
    expect(targetLines('签约覆盖率达到35%,其中老年人达到65%。')).toEqual([
      '签约覆盖率 reach 35%',
      '老年人签约覆盖率 reach 65%',
    ])
  })

  test('a floor before the whole that a share is of', () => {
    expect(targetLines('养护工程实施比例不少于总里程的5%。')).toEqual(['养护工程实施比例 gte 5%'])
  })
})

describe('things to be made', () => {
  test('what follows the number is counted, and the verb before the number says what is done', () => {
    expect(targetLines('新建25所公办幼儿园。')).toEqual(['新建公办幼儿园 reach 25所'])
  })

  test('what stands before the number is counted as well', () => {
    expect(targetLines('新建公办幼儿园25所。')).toEqual(['新建公办幼儿园 reach 25所'])
  })

  test('the verb serves everything that is counted after it', () => {
    expect(targetLines('引进12名首席专家、30名青年博士和200名高级技师。')).toEqual([
      '引进首席专家 reach 12名',
      '引进青年博士 reach 30名',
      '引进高级技师 reach 200名',
    ])
    expect(targetLines('选拔名师10名、名校长5名。')).toEqual(['选拔名师 reach 10名', '选拔名校长 reach 5名'])
  })

  test('the verb serves the pieces of a sentence that begin with their number', () => {
    expect(targetLines('重点支持30名厂长赴外地研修,100名班组长参加轮训。')).toEqual([
      '重点支持厂长赴外地研修 reach 30名',
      '重点支持班组长参加轮训 reach 100名',
    ])
  })

  test('whom a rule is for belongs to the name', () => {
    expect(targetLines('每个乡镇建立2-3个服务驿站。')).toEqual(['每个乡镇建立服务驿站 range 2-3个'])
  })

  test('the places where something is tried are counted', () => {
    expect(targetLines('在8个镇开展积分制试点。')).toEqual(['开展积分制试点的镇 reach 8个'])
  })

  test('what shall become of so many is promised as well', () => {
    expect(targetLines('确保1000个村全部出列、20个县摘帽,每户掌握1项以上技术。')).toEqual([
      '村全部出列 reach 1000个',
      '县摘帽 reach 20个',
      '每户掌握技术 gte 1项',
    ])
  })

  test('after a comma another kind of thing is no more of what the verb before makes', () => {
    expect(targetLines('培训100名医生,1所医院对口联系乡镇。')).toEqual(['培训医生 reach 100名'])
  })

  test('a size inside the name of what is counted is no number of its own', () => {
    expect(targetLines('培育年产值超5亿元的龙头企业6家。')).toEqual(['培育年产值超5亿元的龙头企业 reach 6家'])
    expect(targetLines('培育6家年产值超5亿元的龙头企业和20家配套企业。')).toEqual([
      '培育年产值超5亿元的龙头企业 reach 6家',
      '培育配套企业 reach 20家',
    ])
  })
})

describe('what is measured in time', () => {
  test('how long something may take is an amount', () => {
    expect(targetLines('审批时限由9个工作日压缩至3个工作日以内。')).toEqual(['审批时限 lte 3个工作日'])
    expect(targetLines('人均预期寿命达到79岁,优良天数达到300天以上。')).toEqual([
      '人均预期寿命 reach 79岁',
      '优良天数 gte 300天',
    ])
  })

  test('how long something lasts is none', () => {
    expect(targetLines('试点期限为2年,用3年左右时间推广。')).toEqual([])
  })
})

describe('values in a row', () => {
  test('分别 deals the values out to the list before it', () => {
    expect(targetLines('煤炭消费量、用水量分别下降5%、3.5%。')).toEqual([
      '煤炭消费量 decrease 5%',
      '用水量 decrease 3.5%',
    ])
  })

  test('the noun that only the last of the list carries belongs to all', () => {
    expect(targetLines('耕种、收获机械化率分别达到65%和55%。')).toEqual([
      '耕种机械化率 reach 65%',
      '收获机械化率 reach 55%',
    ])
  })

  test('均 gives one value to all', () => {
    expect(targetLines('通邮率、通车率均达到100%。')).toEqual(['通邮率 reach 100%', '通车率 reach 100%'])
  })

  test('以上 at the end of the row is a floor for the whole row', () => {
    expect(targetLines('绿化率、亮化率分别达到30%、90%以上。')).toEqual(['绿化率 gte 30%', '亮化率 gte 90%'])
  })

  test('the growth that follows an amount is the growth of that amount', () => {
    expect(targetLines('工业总产值突破300亿元,年均增长8%以上。')).toEqual([
      '工业总产值 gt 300亿元',
      '工业总产值 increase+gte 8%',
    ])
  })
})
