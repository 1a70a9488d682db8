import {
  count,
  form,
  local,
  minutesBetween,
  moment,
  num,
  permit,
  printed,
  rule,
  sequence,
  text,
  yes,
} from '../kit.ts'

/** 第三十二条 网站信息发布，(十四)至(十六) 链接、网络安全与责任。 */

export const webLinks = permit('32.14', {
  name: '链接与营利',
  statement:
    '网站不得从事营利性活动，不得与非法、商业性网站建立超链接，不得从事不符政府网站规定的活动。',
  reading: '政府、教育和直属单位网站直接允许；银行、医院等是否商业性，由分管领导逐条批准。',
  facts: {
    domain: text('链接域名'),
    isOwnUnit: yes('直属单位网站'),
    isIllegal: yes('非法网站'),
    isCommercial: yes('商业性网站'),
    isApproved: yes('分管领导批准此链接'),
    isAdvertisement: yes('广告或收费内容'),
  },
  parameters: { allowed: local(['gov.cn', 'edu.cn']) },
  refuse: (f, { allowed }) => [
    f.isAdvertisement && '网站不得从事营利性活动，请删除广告或收费内容',
    f.isIllegal && `${f.domain}为非法网站，不得链接`,
    f.isCommercial && `${f.domain}为商业性网站，不得链接，请删除`,
    !f.isIllegal &&
      !f.isCommercial &&
      !f.isOwnUnit &&
      !f.isApproved &&
      !allowed.some((one) => f.domain === one || f.domain.endsWith(`.${one}`)) &&
      `${f.domain}不在允许的域名之内，须经分管领导批准`,
  ],
  examples: [
    {
      given: {
        domain: 'hrss.yn.gov.cn',
        isOwnUnit: false,
        isIllegal: false,
        isCommercial: false,
        isApproved: false,
        isAdvertisement: false,
      },
      yields: true,
    },
    {
      given: {
        domain: 'shop.example.com',
        isOwnUnit: false,
        isIllegal: false,
        isCommercial: true,
        isApproved: true,
        isAdvertisement: false,
      },
      yields: false,
    },
    {
      given: {
        domain: 'hospital.example.com',
        isOwnUnit: false,
        isIllegal: false,
        isCommercial: false,
        isApproved: true,
        isAdvertisement: false,
      },
      yields: true,
    },
    {
      given: {
        domain: 'fakegov.cn',
        isOwnUnit: false,
        isIllegal: false,
        isCommercial: false,
        isApproved: false,
        isAdvertisement: false,
      },
      yields: false,
    },
  ],
})

export const webIncident = form('32.15', {
  name: '网站故障处置单',
  statement: '信息中心健全网络安全制度和应急措施，突发时数据不丢失、短时间恢复。',
  fields: {
    started: moment('发生时间'),
    restored: moment('恢复时间'),
    lost: num('丢失数据', '小时'),
    cause: text('原因'),
    measures: text('处置措施'),
  },
  signatures: ['信息中心'],
})

export const webRecovery = rule('32.15', {
  name: '恢复时间与数据丢失',
  statement: '突发时数据不丢失、短时间恢复。',
  reading: '“短时间”没有数字：恢复4小时、数据丢失不超过24小时为本地设置；超过的须写报告。',
  facts: {
    started: moment('发生时间'),
    restored: moment('恢复时间'),
    lost: num('丢失数据', '小时'),
  },
  parameters: { recovery: local(4, '小时'), loss: local(24, '小时') },
  decide: ({ started, restored, lost }, { recovery, loss }) => {
    const hours = minutesBetween(started, restored) / 60
    const over = [
      hours > recovery && `恢复用时${hours}小时，超过${recovery}小时`,
      lost > loss && `丢失${lost}小时的数据，超过${loss}小时`,
    ].filter((one) => typeof one === 'string')
    return over.length > 0
      ? { outcome: '超标，须写报告', reason: over.join('；') }
      : { outcome: '达标', reason: `恢复用时${hours}小时` }
  },
  examples: [
    {
      given: { started: '2026-03-17T10:00', restored: '2026-03-17T15:30', lost: 0 },
      yields: '超标，须写报告',
    },
    {
      given: { started: '2026-03-17T10:00', restored: '2026-03-17T14:00', lost: 24 },
      yields: '达标',
    },
    {
      given: { started: '2026-03-17T10:00', restored: '2026-03-17T11:00', lost: 25 },
      yields: '超标，须写报告',
    },
  ],
})

export const webFaultLiability = rule('32.16a', {
  name: '网站责任线索',
  statement:
    '不按规定审核、公布、更新或不及时处理故障致网站不能正常运行的，追究相关负责人和直接责任人。',
  reading: '系统只列线索、附日志，不作处分；是否追究由有权机关决定。',
  facts: {
    unreviewed: count('未经审核的发布', '次'),
    lateDays: count('更新逾期', '天'),
    faultDays: count('故障未处理', '天'),
  },
  parameters: { liable: printed(['相关负责人', '直接责任人']) },
  decide: ({ unreviewed, lateDays, faultDays }, { liable }) => {
    const found = [
      unreviewed > 0 && `未经审核发布${unreviewed}次`,
      lateDays > 0 && `更新逾期${lateDays}天`,
      faultDays > 0 && `故障${faultDays}天未处理`,
    ].filter((one) => typeof one === 'string')
    return found.length > 0
      ? { outcome: [...liable], reason: `${found.join('、')}，列为线索：${liable.join('、')}` }
      : { outcome: [], reason: '没有不按规定的记录' }
  },
  examples: [
    {
      given: { unreviewed: 0, lateDays: 20, faultDays: 3 },
      yields: ['相关负责人', '直接责任人'],
    },
    { given: { unreviewed: 0, lateDays: 0, faultDays: 0 }, yields: [] },
  ],
})

export const webSecrecyBreach = sequence('32.16b', {
  name: '泄密处置',
  statement: '违反保密规定的，由有关部门依保密法律法规处理。',
  reading: '先下架并固定证据，再移交；次序为本地设置。',
  steps: [
    { name: '立即下架', by: '信息中心' },
    { name: '固定证据', by: '信息中心' },
    { name: '移交保密部门', by: '信息中心' },
    { name: '依法处理', by: '有关部门' },
  ],
  examples: [
    { given: { done: [], next: '立即下架' }, yields: true },
    { given: { done: ['固定证据'], next: '移交保密部门' }, yields: false },
    { given: { done: ['立即下架', '固定证据'], next: '移交保密部门' }, yields: true },
  ],
})

export const webSecrecyCaseAccess = permit('32.16b', {
  name: '泄密案件保密',
  statement: '违反保密规定的案件由有关部门办理，发布科室不得查阅案件。',
  facts: { isHandler: yes('保密部门指定的办理人') },
  refuse: ({ isHandler }) => !isHandler && '此案由保密部门办理，如需了解请向保密部门提出',
  examples: [
    { given: { isHandler: true }, yields: true },
    { given: { isHandler: false }, yields: false },
  ],
})
