import {
  conditions,
  conduct,
  count,
  day,
  daysBetween,
  form,
  limit,
  list,
  local,
  moment,
  oneOf,
  permit,
  printed,
  register,
  role,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第四十三条 保密制度，(一) 全体人员。 */

export const secrecyPledge = permit('43.1.1', {
  name: '先签保密承诺',
  statement: '遵守保密法律法规，履行保密义务。',
  reading: '条文未写承诺周期，按年签署；未签的不得经办涉密登记。',
  facts: { signedYear: count('承诺年度', '年'), year: count('本年度', '年') },
  refuse: ({ signedYear, year }) => signedYear < year && `请先签署${year}年保密承诺`,
  examples: [
    { given: { signedYear: 2025, year: 2026 }, yields: false },
    { given: { signedYear: 2026, year: 2026 }, yields: true },
  ],
})

export const secrecyClearance = conditions('43.1.2', {
  name: '保密审查',
  statement: '不提供虚假个人信息，自愿接受保密审查。',
  reading: '查出虚假信息的，暂停涉密登记权限并转问责线索。',
  must: { isReviewed: ['已接受保密审查', '未接受保密审查，不得接触涉密件'] },
  mustNot: { isFalse: ['审查发现虚假信息', '提供虚假信息，暂停涉密权限并登记线索'] },
})

export const noPassingOn = permit('43.1.3', {
  name: '机要文件不横传',
  statement: '机要文件在规定范围内阅办，阅后及时清退，不积压、不横传。',
  facts: { from: text('现持有人'), to: text('交给'), mailRoom: text('收发员') },
  refuse: ({ to, mailRoom }) => to !== mailRoom && `不得横传给${to}，请退回收发员`,
  examples: [
    { given: { from: '甲', to: '乙', mailRoom: '丙' }, yields: false },
    { given: { from: '甲', to: '丙', mailRoom: '丙' }, yields: true },
  ],
})

export const takeOut = permit(['43.1.4', '43.1.8', '43.1.10'], {
  name: '涉密件带出',
  statement:
    '机要文件和记密笔记本不带到非办公场所；外出不带秘密文件，特殊需要的办理借阅手续并妥善保管；不得带着游览探亲或进入公共场所。',
  facts: {
    isNeeded: yes('特殊工作需要'),
    loan: text('借阅手续编号'),
    hasPublicPlace: yes('行程含游览、探亲或公共场所'),
  },
  refuse: ({ isNeeded, loan, hasPublicPlace }) => [
    !isNeeded && '机要文件和记密笔记本不得带到非办公场所',
    isNeeded && !loan.trim() && '特殊需要携带的，须先办借阅手续',
    hasPublicPlace && '不得携带秘密资料游览、探亲或进入公共场所',
  ],
  examples: [
    { given: { isNeeded: false, loan: '', hasPublicPlace: false }, yields: false },
    { given: { isNeeded: true, loan: '借2025-07', hasPublicPlace: true }, yields: false },
    { given: { isNeeded: true, loan: '借2025-07', hasPublicPlace: false }, yields: true },
  ],
})

export const secretLoan = form(['43.1.8', '43.1.6b'], {
  name: '秘密文件借阅登记',
  statement: '特殊需要携带或使用秘密文件的，办理借阅手续并妥善保管。',
  fields: {
    number: text('文件编号'),
    borrower: text('借阅人'),
    purpose: text('用途'),
    out: day('借出日期'),
    due: day('应还日期'),
  },
  signatures: ['借阅人', '办公室主任'],
})

export const loanOverdue = rule('43.1.8', {
  name: '借阅逾期',
  statement: '借阅的秘密文件按期归还。',
  reading: '逾期报分管办公室的局领导。',
  facts: { due: day('应还日期'), on: day('今日') },
  decide: ({ due, on }) => ({
    outcome: on > due ? '报分管办公室的局领导' : '未逾期',
    reason: on > due ? `应还${due}，已逾期${daysBetween(due, on)}天` : `应还${due}`,
  }),
  examples: [
    { given: { due: '2025-12-05', on: '2025-12-05' }, yields: '未逾期' },
    { given: { due: '2025-12-05', on: '2025-12-06' }, yields: '报分管办公室的局领导' },
  ],
})

export const lockedAway = conduct(['43.1.5', '43.2.4'], {
  name: '机要文件入柜上锁',
  statement: '机要文件、秘密资料入柜上锁，不随意堆放在桌上，柜屉随时上锁。',
  reading: '检查发现未上锁的，向保管人发出当日整改任务，并列入当月保密报告。',
})

export const meetingPapers = limit('43.1.6a', {
  name: '会议带回文件交登记',
  statement: '外出会议带回的文件及时交收发员登记。',
  reading: '“及时”为回单位后1个工作日，本局设定；与第五十三条(一)1一并适用。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2025-11-12' }, yields: '2025-11-13' }],
})

export const secretKeeper = permit('43.1.6b', {
  name: '秘密文件由办公室保存',
  statement: '带回的秘密文件交办公室登记保存，个人不得存放，需用时办借阅。',
  facts: { keeper: text('保管单位或个人') },
  refuse: ({ keeper }) => keeper !== '办公室' && '个人不得存放秘密文件，请交办公室登记保存',
  examples: [
    { given: { keeper: '张三' }, yields: false },
    { given: { keeper: '办公室' }, yields: true },
  ],
})

export const widerScope = permit('43.1.7', {
  name: '不得扩大传达范围',
  statement: '传达上级文件不得擅自扩大范围。',
  facts: {
    allowed: list('规定范围', text('人员')),
    added: text('新增人员'),
    approval: text('批准'),
  },
  refuse: ({ allowed, added, approval }) =>
    !allowed.includes(added) && !approval.trim() && `${added}不在传达范围内，须先经批准`,
  examples: [
    { given: { allowed: ['甲', '乙'], added: '丙', approval: '' }, yields: false },
    { given: { allowed: ['甲', '乙'], added: '丙', approval: '分管领导批准' }, yields: true },
    { given: { allowed: ['甲', '乙'], added: '乙', approval: '' }, yields: true },
  ],
})

export const secretTalk = conduct('43.1.9', {
  name: '不得私下谈论、传达秘密',
  statement: '不得向家属亲友谈论秘密，不得在私人通信和网络中传达秘密。',
  points: ['不向家属亲友谈论', '不在私人通信中传达', '不在网络上传达'],
})

export const submission = permit(['43.1.11', '43.2.7'], {
  name: '投稿审批',
  statement:
    '投稿不得涉密；涉及业务和数据的宣传稿经分管领导审核；文秘人员向报刊投稿经局长审批；私人通信和电子邮件不得涉密。',
  conflicts: [
    { with: '43.2.7', follow: '作者是文秘人员的经局长审批；其他作者经分管领导审核。' },
    { with: '45.1', follow: '宣传稿件另按第四十五条逐级审核，两条都满足。' },
  ],
  facts: {
    isSecret: yes('涉密'),
    hasBusiness: yes('涉及业务、数据或未公开内容'),
    isClerk: yes('作者是文秘人员'),
    approvals: list('已批准', text('岗位')),
  },
  refuse: ({ isSecret, hasBusiness, isClerk, approvals }) => [
    isSecret && '投稿不得涉密',
    isClerk && !approvals.includes('局长') && '文秘人员投稿须经局长审批',
    !isClerk &&
      hasBusiness &&
      !approvals.includes('分管领导') &&
      '涉及业务和数据的稿件须经分管领导审核',
  ],
  examples: [
    { given: { isSecret: false, hasBusiness: true, isClerk: false, approvals: [] }, yields: false },
    {
      given: { isSecret: false, hasBusiness: true, isClerk: false, approvals: ['分管领导'] },
      yields: true,
    },
    {
      given: { isSecret: false, hasBusiness: false, isClerk: true, approvals: ['分管领导'] },
      yields: false,
    },
    {
      given: { isSecret: false, hasBusiness: false, isClerk: true, approvals: ['局长'] },
      yields: true,
    },
    {
      given: { isSecret: true, hasBusiness: true, isClerk: true, approvals: ['局长'] },
      yields: false,
    },
  ],
})

export const leavingReturn = permit('43.1.12a', {
  name: '调动清退',
  statement: '调动须清退全部文件，不带走、不少交秘密文件。',
  facts: { held: count('应清退', '份'), returned: count('已清退', '份') },
  refuse: ({ held, returned }) => returned < held && `尚有${held - returned}份未清退，不能办理调出`,
  examples: [
    { given: { held: 3, returned: 2 }, yields: false },
    { given: { held: 3, returned: 3 }, yields: true },
  ],
})

export const coolingOff = limit('43.1.12b', {
  name: '脱密期',
  statement: '离岗接受脱密期管理，并签订保密承诺书。',
  reading: '条文未写期限，按个人定密岗位由组织确定的月数计，默认6个月；到期日含休息日。',
  parameters: { months: local(6, '个月') },
  of: (_, { months }) => ({ unit: 'month', amount: months, roll: 'none' }),
  examples: [{ given: { from: '2026-01-05' }, yields: '2026-07-05' }],
})

export const leavingPledge = form('43.1.12b', {
  name: '离岗保密承诺书',
  statement: '离岗签订保密承诺书。',
  fields: { name: text('姓名'), left: day('离岗日期'), until: day('脱密期至') },
  signatures: ['承诺人', '人事教育科', '分管领导'],
})

export const leakReport = limit(['43.1.13', '43.3.6', '43.4.12'], {
  name: '失泄密报告',
  statement: '发生失密泄密、丢失文件档案，及时报告局领导和州国家保密局，不得隐瞒。',
  reading: '“及时”为发现后24小时，本局设定；依据国家保密规定24小时内报告。',
  parameters: { hours: local(24, '小时') },
  of: (_, { hours }) => ({ unit: 'hour', amount: hours, warn: [{ left: 1 }] }),
  examples: [{ given: { from: '2025-11-24T09:00' }, yields: '2025-11-25T09:00' }],
})

export const leakForm = form(['43.1.13', '43.3.6', '43.4.12'], {
  name: '失泄密报告表',
  statement: '及时向局领导和州国家保密局报告。',
  fields: {
    found: moment('发现时间'),
    reported: moment('报告时间'),
    carrier: text('载体编号'),
    facts: text('经过'),
    measures: text('补救措施'),
  },
  signatures: ['报告人', '办公室主任', '局长'],
})

export const openSecret = conditions('43.1.14a', {
  name: '查阅秘密文件档案',
  statement: '未经批准不得查阅、记录、存储、复制、引用秘密文件档案，不得违规留存载体。',
  must: { isApproved: ['已批准', '未经批准不得查阅、记录、存储、复制、引用'] },
  mustNot: { isKept: ['私自留存载体', '不得违规留存载体'] },
})

export const copyApproval = permit(['43.1.14b', '43.1.14c', '43.2.9', '43.5.5'], {
  name: '翻印复印批准',
  statement:
    '翻印复印上级秘密公文须经发文机关批准或授权；其他公文经分管公文处理的局领导或办公室主任批准；文秘不得违规批准，文印员不得擅自翻印。',
  reading: '(五)5援引的“(一)第13目”应为第14目，第13目是失泄密报告。',
  facts: {
    isSuperiorSecret: yes('上级秘密公文'),
    approver: oneOf('批准', ['发文机关', '分管公文的局领导', '办公室主任', '文秘人员', '无']),
    approved: count('批准份数', '份'),
    copies: count('翻印份数', '份'),
  },
  refuse: ({ isSuperiorSecret, approver, approved, copies }) => [
    isSuperiorSecret && approver !== '发文机关' && '上级秘密公文须发文机关批准或授权',
    !isSuperiorSecret &&
      (approver === '文秘人员' || approver === '无') &&
      '须经分管公文处理的局领导或办公室主任批准',
    copies > approved && `批准${approved}份，不得翻印${copies}份`,
  ],
  examples: [
    {
      given: { isSuperiorSecret: true, approver: '办公室主任', approved: 5, copies: 5 },
      yields: false,
    },
    {
      given: { isSuperiorSecret: true, approver: '发文机关', approved: 5, copies: 5 },
      yields: true,
    },
    {
      given: { isSuperiorSecret: false, approver: '办公室主任', approved: 20, copies: 21 },
      yields: false,
    },
    {
      given: { isSuperiorSecret: false, approver: '办公室主任', approved: 20, copies: 20 },
      yields: true,
    },
    {
      given: { isSuperiorSecret: false, approver: '文秘人员', approved: 5, copies: 5 },
      yields: false,
    },
  ],
})

export const copyRegister = register('43.1.14d', {
  name: '翻印复印登记',
  statement:
    '翻印复印上级公文注明翻印机关、时间、份数；复印件加盖本局印章，按正式公文同样管理，逐份有持有人。',
  keeper: '办公室',
  columns: {
    number: text('原件编号'),
    by: text('翻印机关'),
    on: day('翻印时间'),
    copies: count('份数', '份'),
    hasSeal: yes('加盖本局印章'),
    holders: list('持有人', text('姓名')),
  },
})

export const levelReviewed = permit('43.1.15', {
  name: '签发审查密级',
  statement: '签发文件审查是否标密、密级是否妥当。',
  facts: { level: oneOf('密级', ['不涉密', '秘密', '机密', '绝密', '未填']) },
  refuse: ({ level }) => level === '未填' && '请审查密级：不涉密也须写明',
  examples: [
    { given: { level: '未填' }, yields: false },
    { given: { level: '不涉密' }, yields: true },
  ],
})

export const twoNetworks = conduct('43.1.16', {
  name: '不得同时开内外网',
  statement: '不得同时开通内外网；邮箱中的资料用后即删。',
  reading: '隔离由网络设备执行；发现的告警送信息中心。',
  points: ['不同时开内外网', '邮箱资料用后即删'],
})

export const secrecyAuthority = role('43.1.13', {
  name: '失泄密报告对象',
  statement: '向局领导和州国家保密局报告。',
  who: ['局领导', '州国家保密局'],
})

export const witnessed = permit(['43.2.5a', '43.2.5b', '43.3.7'], {
  name: '涉密文件销毁',
  statement:
    '销毁秘密文件、刊物、资料逐件登记，经分管办公室的局领导批准；2人以上在场并办理监销手续；不得出售给私人或物资回收部门。',
  conflicts: [
    {
      with: '53.1.6e',
      follow: '秘密件由分管办公室的局领导批准，不涉密收文由办公室主任批准，以严者为准。',
    },
  ],
  reading: '2人以上含2人；操作人是其中之一。',
  facts: {
    registered: count('逐件登记', '件'),
    items: count('待销毁', '件'),
    isApproved: yes('分管办公室的局领导批准'),
    present: count('在场人数', '人'),
    isSold: yes('出售'),
  },
  parameters: { people: printed(2, '人') },
  refuse: ({ registered, items, isApproved, present, isSold }, { people }) => [
    registered < items && `待销毁${items}件，只登记了${registered}件，须逐件登记`,
    !isApproved && '须经分管办公室的局领导批准',
    present < people && `须${people}人以上在场并办理监销手续`,
    isSold && '不得出售给私人或物资回收部门',
  ],
  examples: [
    {
      given: { registered: 10, items: 10, isApproved: true, present: 2, isSold: false },
      yields: true,
    },
    {
      given: { registered: 0, items: 10, isApproved: true, present: 2, isSold: false },
      yields: false,
    },
    {
      given: { registered: 10, items: 10, isApproved: true, present: 1, isSold: false },
      yields: false,
    },
    {
      given: { registered: 10, items: 10, isApproved: true, present: 2, isSold: true },
      yields: false,
    },
  ],
})
