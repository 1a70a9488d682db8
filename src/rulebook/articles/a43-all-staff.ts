import {
  conduct,
  count,
  day,
  daysBetween,
  duty,
  form,
  limit,
  list,
  local,
  oneOf,
  optional,
  partsOf,
  permit,
  printed,
  record,
  register,
  rule,
  text,
  yes,
} from '../kit.ts'
import { secretLevels } from './a43-secrecy.ts'

/** 第四十三条 保密制度，(一) 机关工作人员，1至10目。 */

export const secrecyPledge = permit('43.1.1', {
  name: '签署保密承诺',
  statement: '遵守保密法律法规，履行保密义务。',
  reading: '承诺周期条文未定，每年签一次为本地设置；当年未签的不能打开涉密登记。',
  facts: { signedOn: optional(day('最近签署日期')), on: day('使用日期') },
  parameters: { everyYears: local(1, '年') },
  refuse: ({ signedOn, on }, { everyYears }) =>
    (signedOn === null || partsOf(signedOn).year + everyYears <= partsOf(on).year) &&
    `请先签署${partsOf(on).year}年保密承诺`,
  examples: [
    { given: { signedOn: '2025-01-10', on: '2026-02-02' }, yields: false },
    { given: { signedOn: '2026-01-10', on: '2026-02-02' }, yields: true },
    { given: { signedOn: null, on: '2026-02-02' }, yields: false },
  ],
})

export const secrecyPledgeDue = duty('43.1.1', {
  name: '年度保密承诺',
  statement: '遵守保密法律法规，履行保密义务。',
  reading: '每年1月最后一个工作日前签署，为本地设置。',
  who: ['机关工作人员'],
  every: { each: 'year', month: 1, on: 'last-workday', isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-01-30'] }],
})

export const secrecyReviewForm = form('43.1.2', {
  name: '保密审查表',
  statement: '不提供虚假信息，自愿接受保密审查。',
  fields: {
    name: text('姓名'),
    post: text('岗位'),
    identity: text('个人基本情况'),
    family: text('家庭主要成员'),
    overseas: text('出境和境外联系情况'),
    isTrue: yes('本人声明以上属实'),
    validUntil: day('审查有效期至'),
  },
  signatures: ['本人', '人事教育科'],
})

export const secrecyCleared = permit('43.1.2', {
  name: '保密审查有效',
  statement: '涉密岗位人员须通过保密审查，信息真实。',
  facts: {
    isTrue: yes('已声明属实'),
    isFoundFalse: yes('查明有虚假信息'),
    validUntil: optional(day('审查有效期至')),
    on: day('使用日期'),
  },
  refuse: (f) => [
    f.isFoundFalse && '保密审查有虚假信息，审查结果中止，另开线索',
    !f.isTrue && '请先填写保密审查表并声明属实',
    (f.validUntil === null || f.validUntil < f.on) && '保密审查未通过或已过有效期，请重新审查',
  ],
  examples: [
    {
      given: { isTrue: true, isFoundFalse: false, validUntil: '2026-12-31', on: '2026-12-31' },
      yields: true,
    },
    {
      given: { isTrue: true, isFoundFalse: true, validUntil: '2026-12-31', on: '2026-03-02' },
      yields: false,
    },
    {
      given: { isTrue: true, isFoundFalse: false, validUntil: '2026-12-31', on: '2027-01-01' },
      yields: false,
    },
    {
      given: { isTrue: true, isFoundFalse: false, validUntil: null, on: '2026-03-02' },
      yields: false,
    },
  ],
})

export const secretPassedByMailroom = permit('43.1.3', {
  name: '机要文件不横传',
  statement: '机要文件在规定范围阅办，阅后及时清退，不积压不横传。',
  facts: {
    isInRange: yes('接收人在规定阅办范围内'),
    isFromReader: yes('由阅件人直接转给另一阅件人'),
  },
  refuse: ({ isInRange, isFromReader }) => [
    !isInRange && '接收人不在规定阅办范围内',
    isFromReader && '不得横传，请退回收发员',
  ],
  examples: [
    { given: { isInRange: true, isFromReader: true }, yields: false },
    { given: { isInRange: true, isFromReader: false }, yields: true },
    { given: { isInRange: false, isFromReader: false }, yields: false },
  ],
})

export const secretReturnLimit = limit('43.1.3', {
  name: '阅后清退',
  statement: '阅后及时清退，不积压。',
  reading: '“及时”无天数，阅后1个工作日为本地设置；一般密件全程仍受(四)3的3天限制。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [
    { given: { from: '2025-11-10' }, yields: '2025-11-11' },
    { given: { from: '2026-02-14' }, yields: '2026-02-24' },
  ],
})

export const secretStaysInOffice = permit('43.1.4', {
  name: '不带到非办公场所',
  statement: '机要文件和记密笔记本不得带到非办公场所。',
  reading: '特殊情况外带的，按8目办借阅审批。',
  facts: {
    item: oneOf('物品', ['机要文件', '记密笔记本']),
    isOfficePlace: yes('去处为办公场所'),
    isBorrowApproved: yes('已批准外带借阅'),
  },
  refuse: ({ item, isOfficePlace, isBorrowApproved }) =>
    !isOfficePlace && !isBorrowApproved && `${item}不得带到非办公场所；确需外带的先办借阅审批`,
  examples: [
    { given: { item: '机要文件', isOfficePlace: false, isBorrowApproved: false }, yields: false },
    { given: { item: '机要文件', isOfficePlace: false, isBorrowApproved: true }, yields: true },
    { given: { item: '记密笔记本', isOfficePlace: true, isBorrowApproved: false }, yields: true },
  ],
})

export const secretLocked = permit('43.1.5', {
  name: '机要文件入柜上锁',
  statement: '机要文件入柜上锁，不随意堆放桌上。',
  facts: { cabinet: text('柜号'), isLocked: yes('已上锁'), isOnDesk: yes('堆放在桌上') },
  refuse: ({ cabinet, isLocked, isOnDesk }) => [
    !cabinet.trim() && '请登记存放柜号',
    !isLocked && '柜未上锁，请立即整改',
    isOnDesk && '机要文件不得堆放桌上，请入柜',
  ],
  examples: [
    { given: { cabinet: '3柜2层', isLocked: true, isOnDesk: false }, yields: true },
    { given: { cabinet: '3柜2层', isLocked: false, isOnDesk: false }, yields: false },
    { given: { cabinet: '3柜2层', isLocked: true, isOnDesk: true }, yields: false },
    { given: { cabinet: '', isLocked: true, isOnDesk: false }, yields: false },
  ],
})

export const broughtBackPapers = register('43.1.6a', {
  name: '外出带回文件登记',
  statement: '外出会议带回文件及时交收发员登记。',
  keeper: '收发员',
  columns: {
    name: text('带回人'),
    meeting: text('会议或出差'),
    ended: day('结束日期'),
    title: text('文件名称（涉密件只填编号）'),
    copies: count('份数', '份', { min: 1 }),
    handedIn: day('交收日期'),
  },
})

export const broughtBackLimit = limit('43.1.6a', {
  name: '带回文件登记时限',
  statement: '外出会议带回文件及时交收发员登记。',
  reading: '“及时”无天数，会议或出差结束后1个工作日为本地设置；没有带回的也要申报“无”。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [
    { given: { from: '2025-11-12' }, yields: '2025-11-13' },
    { given: { from: '2025-11-14' }, yields: '2025-11-17' },
  ],
})

export const officeKeepsSecrets = permit('43.1.6b', {
  name: '带回的秘密文件由办公室保存',
  statement: '带回的秘密文件交办公室登记保存，个人不得存放，需用办借阅。',
  facts: { keeper: text('保存单位或个人'), isBorrowed: yes('已办借阅') },
  parameters: { keeper: printed('办公室') },
  refuse: ({ keeper, isBorrowed }, p) =>
    keeper !== p.keeper && !isBorrowed && `个人不得存放，请交${p.keeper}登记保存，需用时办借阅`,
  examples: [
    { given: { keeper: '张某', isBorrowed: false }, yields: false },
    { given: { keeper: '办公室', isBorrowed: false }, yields: true },
    { given: { keeper: '张某', isBorrowed: true }, yields: true },
  ],
})

export const circulationRange = permit('43.1.7', {
  name: '传达范围',
  statement: '传达上级文件不得擅自扩大范围。',
  reading: '范围以批示为准；增加阅件人须原批示人同意，同意前不显示。',
  facts: {
    reader: text('拟阅件人'),
    range: list('批示的范围', text('姓名')),
    isApproved: yes('批示人同意增加'),
  },
  refuse: ({ reader, range, isApproved }) =>
    !range.includes(reader) && !isApproved && `${reader}不在批示的范围内，增加须批示人同意`,
  examples: [
    {
      given: { reader: '庚', range: ['甲', '乙', '丙', '丁', '戊', '己'], isApproved: false },
      yields: false,
    },
    {
      given: { reader: '庚', range: ['甲', '乙', '丙', '丁', '戊', '己'], isApproved: true },
      yields: true,
    },
    { given: { reader: '甲', range: ['甲', '乙'], isApproved: false }, yields: true },
  ],
})

export const secretTakeOutForm = form('43.1.8', {
  name: '秘密文件外带借阅单',
  statement: '外出不带秘密文件；特殊需带须办借阅手续并妥善保管。',
  fields: {
    number: text('文件编号'),
    borrower: text('借阅人'),
    reason: text('事由'),
    place: text('去处'),
    stops: list('途经', text('地点')),
    keeping: text('保管方法'),
    due: day('归还日期'),
  },
  signatures: ['借阅人', '办公室', '分管办公室的局领导'],
})

export const secretTakeOut = permit('43.1.8', {
  name: '秘密文件外带',
  statement: '外出不带秘密文件；特殊需带须办借阅手续并妥善保管。',
  facts: {
    reason: text('特殊事由'),
    keeping: text('保管方法'),
    due: optional(day('归还日期')),
    isApproved: yes('已批准'),
  },
  refuse: (f) => [
    !f.reason.trim() && '外出不带秘密文件；特殊需带的请写明事由',
    !f.keeping.trim() && '请写明保管方法',
    f.due === null && '请写明归还日期',
    !f.isApproved && '须先办借阅审批',
  ],
  examples: [
    {
      given: { reason: '参加州保密会议', keeping: '密码箱', due: '2025-12-05', isApproved: true },
      yields: true,
    },
    {
      given: { reason: '参加州保密会议', keeping: '密码箱', due: '2025-12-05', isApproved: false },
      yields: false,
    },
    {
      given: { reason: '', keeping: '密码箱', due: '2025-12-05', isApproved: true },
      yields: false,
    },
    {
      given: { reason: '参加州保密会议', keeping: '密码箱', due: null, isApproved: true },
      yields: false,
    },
  ],
})

export const takeOutOverdue = rule('43.1.8', {
  name: '外带逾期未还',
  statement: '外带的秘密文件按期归还。',
  reading: '归还日期不因休息日顺延；过期次日起每日提醒并报分管办公室的局领导（本地设置）。',
  facts: { due: day('归还日期'), on: day('查询日'), isReturned: yes('已归还') },
  parameters: { tells: local('分管办公室的局领导') },
  decide: ({ due, on, isReturned }, { tells }) => {
    const late = isReturned ? 0 : Math.max(0, daysBetween(due, on))
    return {
      outcome: late > 0 ? `报${tells}` : '无',
      reason: late > 0 ? `应于${due}归还，逾期${late}天，报${tells}` : '未逾期',
    }
  },
  examples: [
    {
      given: { due: '2025-12-05', on: '2025-12-06', isReturned: false },
      yields: '报分管办公室的局领导',
    },
    { given: { due: '2025-12-05', on: '2025-12-05', isReturned: false }, yields: '无' },
    { given: { due: '2025-12-05', on: '2025-12-06', isReturned: true }, yields: '无' },
  ],
})

export const noSecretTalk = conduct('43.1.9', {
  name: '不谈论秘密',
  statement: '不得向家属亲友谈论或在私人通信和网络传达秘密。',
})

export const noSecretMessage = permit(['43.1.9', '43.2.7'], {
  name: '消息和附件不得涉密',
  statement: '私人通信、电邮和网络不得涉密。',
  reading: '系统内的消息、邮件、附件带密级标志的一律拦下并记录；系统以外的通信由个人遵守。',
  facts: { mark: optional(oneOf('密级标志', secretLevels)) },
  refuse: ({ mark }) => mark && `内容带有“${mark}”标志，不得用通信或网络传达，请删除后走纸质渠道`,
  allowed: '未见密级标志',
  examples: [
    { given: { mark: '秘密' }, yields: false },
    { given: { mark: null }, yields: true },
  ],
})

export const noPublicPlaces = permit('43.1.10', {
  name: '携带秘密资料不进公共场所',
  statement: '不随身携带秘密资料游览探亲或进入公共场所。',
  facts: {
    stops: list(
      '途经',
      record('地点', {
        place: text('地点'),
        kind: oneOf('性质', ['办公场所', '交通途中', '景区', '探亲', '公共场所']),
      }),
    ),
  },
  parameters: { refused: printed(['景区', '探亲', '公共场所']) },
  refuse: ({ stops }, { refused }) =>
    stops
      .filter(({ kind }) => refused.some((one) => one === kind))
      .map(({ place, kind }) => `携带秘密资料不得去${place}（${kind}），请改行程或先归还`),
  examples: [
    { given: { stops: [{ place: '普者黑', kind: '景区' }] }, yields: false },
    { given: { stops: [{ place: '省厅', kind: '办公场所' }] }, yields: true },
    {
      given: {
        stops: [
          { place: '省厅', kind: '办公场所' },
          { place: '老家', kind: '探亲' },
        ],
      },
      yields: false,
    },
  ],
})
