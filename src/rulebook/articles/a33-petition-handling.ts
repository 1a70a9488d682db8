import {
  conditions,
  conduct,
  count,
  duty,
  limit,
  list,
  local,
  num,
  oneOf,
  permit,
  printed,
  report,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第三十三条 信访工作制度，(十一)至(十三)：办理、答复、统计、立卷、保密。 */

export const petitionAnswer = limit('33.11.1', {
  name: '信访办理期限',
  statement: '应受理的信访案件严格按局信访工作规程办理。',
  reading: '第五十六条：受理之日起60日，经批准延长最多30日并出具延长告知书；末日休息日顺延。',
  facts: { isExtended: yes('经批准延长') },
  parameters: { days: printed(60, '日'), more: printed(30, '日') },
  of: ({ isExtended }, { days, more }) => ({
    unit: 'day',
    amount: isExtended ? days + more : days,
  }),
  examples: [
    { given: { isExtended: false, from: '2026-03-17' }, yields: '2026-05-18' },
    { given: { isExtended: true, from: '2026-03-17' }, yields: '2026-06-15' },
  ],
})

export const petitionClosed = permit(['33.11.3a', '33.11.5a', '33.11.5b'], {
  name: '信访结案',
  statement:
    '报结材料认真审核，符合要求的结案；书面或口头答复，根据调查事实给予负责的答复，答复情况记录在案。',
  conflicts: [
    {
      with: '56.4.3',
      follow: '受理的信访案件须正式文件答复（较严）；意见建议类可以口头答复并记录。',
    },
  ],
  facts: {
    isCase: yes('受理的信访案件'),
    mode: oneOf('答复', ['书面', '口头', '未答复']),
    hasProof: yes('有送达证明或答复记录'),
  },
  refuse: ({ isCase, mode, hasProof }) => [
    mode === '未答复' && '尚未答复',
    isCase && mode === '口头' && '受理的信访案件须书面答复',
    !hasProof && '缺送达证明或答复记录',
  ],
  examples: [
    { given: { isCase: true, mode: '口头', hasProof: true }, yields: false },
    { given: { isCase: false, mode: '口头', hasProof: true }, yields: true },
    { given: { isCase: true, mode: '书面', hasProof: false }, yields: false },
    { given: { isCase: true, mode: '书面', hasProof: true }, yields: true },
  ],
})

export const reportedClosed = permit('33.11.3b', {
  name: '向上级报结',
  statement: '一案一报、一案一结，附必备材料、加盖公章，不得用复印件和涂改底稿。',
  facts: {
    cases: count('案件', '件'),
    hasMaterials: yes('附必备材料'),
    hasSeal: yes('加盖公章'),
    isCopy: yes('复印件'),
    isAltered: yes('涂改底稿'),
  },
  refuse: (f) => [
    f.cases !== 1 && '一案一报、一案一结',
    !f.hasMaterials && '缺必备材料',
    !f.hasSeal && '须加盖公章',
    f.isCopy && '不得用复印件',
    f.isAltered && '不得用涂改底稿',
  ],
  examples: [
    {
      given: { cases: 1, hasMaterials: true, hasSeal: true, isCopy: false, isAltered: false },
      yields: true,
    },
    {
      given: { cases: 2, hasMaterials: true, hasSeal: true, isCopy: false, isAltered: false },
      yields: false,
    },
    {
      given: { cases: 1, hasMaterials: true, hasSeal: true, isCopy: true, isAltered: false },
      yields: false,
    },
  ],
})

export const reviewReported = limit('33.11.4a', {
  name: '复查请求报告',
  statement: '收到复查请求后立即报告分管领导，由信访科组织相关科室复查。',
  reading: '“立即”为当个工作日，由本局设定。',
  parameters: { workdays: local(0, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'day', amount: workdays, roll: 'none' }),
  examples: [{ given: { from: '2026-03-05T09:30' }, yields: '2026-03-05' }],
})

export const refusalLetter = limit('33.11.6', {
  name: '不予受理告知书',
  statement: '需出具不予受理告知书的，按信访工作规程办理。',
  reading: '第五十六条：书面要求并经批准才出具，15日内。',
  parameters: { days: printed(15, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days }),
  examples: [{ given: { from: '2026-03-02' }, yields: '2026-03-17' }],
})

export const petitionMonthly = limit('33.12.1a', {
  name: '信访统计上报',
  statement: '按时统计上报信访情况统计表。',
  reading: '每月一次，次月第5个工作日前，由本局设定；起算为月末日。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-03-31' }, yields: '2026-04-08' }],
})

export const petitionStatistics = report('33.12.1a', {
  name: '信访情况统计表',
  statement: '按时统计上报。',
  from: ['信访科'],
  to: ['局领导', '州信访局'],
  contents: {
    month: text('月份'),
    letters: count('来信', '件'),
    visits: count('来访', '批'),
    people: count('来访人数', '人'),
    accepted: count('受理', '件'),
    closed: count('办结', '件'),
    overdue: count('逾期', '件'),
  },
})

export const petitionSummary = duty('33.12.1b', {
  name: '半年和年终总结',
  statement: '半年、年终对信访情况作出工作总结并加强综合分析。',
  reading: '7月15日、1月15日由本局设定。',
  who: ['信访科'],
  every: { each: 'half-year', month: 1, on: 15, isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-01-15', '2026-07-15'] },
  ],
})

export const petitionAlert = rule('33.12.2', {
  name: '苗头性倾向性问题',
  statement: '收集筛选重要情况和问题；对重大、苗头性、倾向性问题及时上报反映或专题报告。',
  reading: '30日内对同一对象3件，或一次5人以上，由本局设定。',
  facts: { cases: count('30日内同一对象', '件'), people: count('最多人数', '人') },
  parameters: { cases: local(3, '件'), people: local(5, '人') },
  decide: ({ cases: c, people: p }, { cases, people }) => ({
    outcome: c >= cases || p >= people,
    reason: `同一对象${c}件，最多${p}人`,
  }),
  examples: [
    { given: { cases: 3, people: 1 }, yields: true },
    { given: { cases: 2, people: 4 }, yields: false },
  ],
})

export const petitionFile = permit(['33.12.3a', '33.12.3b'], {
  name: '一案一档',
  statement:
    '案卷装订规范，材料齐全、排列准确，随时立卷、及时归档；案结卷成、一案一档，一般信访件可组合立卷。',
  reading: '结案后5个工作日内成卷，由本局设定。',
  facts: {
    missing: list('缺少材料', text('材料')),
    isCase: yes('信访案件'),
    casesInFile: count('卷内案件', '件'),
  },
  refuse: ({ missing, isCase, casesInFile }) => [
    ...missing.map((one) => `缺${one}`),
    isCase && casesInFile > 1 && '信访案件须一案一档',
  ],
  examples: [
    { given: { missing: ['送达证明'], isCase: true, casesInFile: 1 }, yields: false },
    { given: { missing: [], isCase: true, casesInFile: 2 }, yields: false },
    { given: { missing: [], isCase: false, casesInFile: 6 }, yields: true },
  ],
})

export const petitionFileDue = limit('33.12.3b', {
  name: '案结卷成',
  statement: '信访案件做到案结卷成、一案一档。',
  reading: '5个工作日由本局设定。',
  parameters: { workdays: local(5, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays }),
  examples: [{ given: { from: '2026-04-20' }, yields: '2026-04-27' }],
})

export const petitionArchive = duty('33.12.3c', {
  name: '年度清理归档',
  statement: '每年进行一次档案清理归档，上年度办结案件归并到信访综合档案保管。',
  reading: '1月31日由本局设定。',
  who: ['信访科'],
  every: { each: 'year', month: 1, on: 31, isLocal: true },
  examples: [{ given: { from: '2026-01-01', to: '2026-06-30' }, yields: ['2026-01-31'] }],
})

export const petitionCabinet = duty('33.12.4a', {
  name: '信访档案检查',
  statement: '专柜专人管理，做好防火、防盗、防潮。',
  reading: '每半年检查一次，参照第四十四条(三)4。',
  who: ['信访科'],
  every: { each: 'half-year', month: 6, on: 30, isLocal: true },
  examples: [
    { given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-06-30', '2026-12-30'] },
  ],
})

export const petitionFileOut = permit(['33.12.4b', '33.12.4c'], {
  name: '信访案卷借阅',
  statement: '严禁私自借阅或将案卷资料带离办公室；需摘抄、复印的办理借阅手续。',
  reading: '由信访科负责人批准；原件不得带离办公室。',
  facts: {
    hasLoan: yes('已办借阅手续'),
    isOriginalOut: yes('原件带离办公室'),
    pages: num('复印', '页'),
  },
  refuse: ({ hasLoan, isOriginalOut }) => [
    !hasLoan && '须先办理借阅手续',
    isOriginalOut && '案卷资料不得带离办公室',
  ],
  examples: [
    { given: { hasLoan: false, isOriginalOut: false, pages: 3 }, yields: false },
    { given: { hasLoan: true, isOriginalOut: true, pages: 0 }, yields: false },
    { given: { hasLoan: true, isOriginalOut: false, pages: 3 }, yields: true },
  ],
})

export const petitionSecrecy = conduct(['33.13.0', '33.13.2b'], {
  name: '信访保密',
  statement:
    '信访工作人员严格保密；信访文件、登记薄、报告、统计、资料妥善保管，不得扩散外传；不得泄露酝酿讨论处理信访的情况。',
  who: ['信访工作人员'],
})

export const petitionerHidden = permit('33.13.1a', {
  name: '信访人身份保密',
  statement: '保密范围：信访人姓名、单位、职务、住址、电话、性别等及信访事项。',
  reading: '未分办的科室只看遮盖后的内容；性别仅用于统计。',
  facts: { isAssigned: yes('承办或信访科人员') },
  refuse: ({ isAssigned }) => !isAssigned && '不是承办人，信访人身份和事项不予显示',
  examples: [
    { given: { isAssigned: false }, yields: false },
    { given: { isAssigned: true }, yields: true },
  ],
})

export const secretPetition = permit(['33.13.1b', '33.13.2a'], {
  name: '涉密信访件',
  statement: '涉及党和国家秘密的信访件保密；上报的重大信访案件材料按机要件办理。',
  reading: '涉密信访件转涉密登记，信访登记只留“涉密件”。',
  facts: {
    isSecret: yes('涉密或上报的重大案件'),
    by: oneOf('传送', ['机要', '电子邮件', '公文交换', '普通邮寄']),
  },
  refuse: ({ isSecret, by }) => isSecret && by !== '机要' && '须按机要件办理',
  examples: [
    { given: { isSecret: true, by: '电子邮件' }, yields: false },
    { given: { isSecret: true, by: '机要' }, yields: true },
    { given: { isSecret: false, by: '公文交换' }, yields: true },
  ],
})

export const petitionLeak = rule('33.13.3', {
  name: '信访泄密责任',
  statement: '因违规泄密造成不良后果的，追究责任，按情节给予党纪、政纪处分。',
  reading: '档次按第四十七条；线索附全部查阅记录。',
  facts: { isLeaked: yes('违规泄密'), isHarmful: yes('造成不良后果') },
  decide: ({ isLeaked, isHarmful }) => ({
    outcome: isLeaked && isHarmful ? '追究责任' : isLeaked ? '登记线索' : '无',
    reason: isLeaked ? `违规泄密${isHarmful ? '，造成不良后果' : ''}` : '未泄密',
  }),
  examples: [
    { given: { isLeaked: true, isHarmful: true }, yields: '追究责任' },
    { given: { isLeaked: true, isHarmful: false }, yields: '登记线索' },
    { given: { isLeaked: false, isHarmful: false }, yields: '无' },
  ],
})

export const reviewRightTold = conditions('33.11.5b', {
  name: '告知复查权',
  statement: '答复情况应记录在案。',
  must: { statesReview: ['答复写明30日内可申请复查', '答复须写明30日内可申请复查及机关'] },
})

export const reviewUntil = limit('33.11.5b', {
  name: '复查期届满日',
  statement: '答复情况应记录在案。',
  reading: '第五十六条(四)4：收到答复之日起30日。',
  parameters: { days: printed(30, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, roll: 'none' }),
  examples: [{ given: { from: '2026-04-09' }, yields: '2026-05-09' }],
})
