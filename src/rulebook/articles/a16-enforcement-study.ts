import {
  conditions,
  conduct,
  count,
  duty,
  form,
  local,
  num,
  permit,
  printed,
  quota,
  report,
  role,
  rule,
  text,
} from '../kit.ts'

/** 第十六条 行政执法学习培训制度。 */

export const enforcementUnits = conduct('16.1', {
  name: '适用范围',
  statement: '覆盖州局所属各行政执法机构（内设机构和下属事业单位）全体执法人员。',
  reading: '第十六至十八条的列举用词不一，以一份执法机构名册为准，自到岗当周起算。',
  who: ['全体执法人员'],
})

export const studyOffice = role('16.2', {
  name: '执法培训组织',
  statement: '由局依法行政工作领导小组办公室组织实施。',
  reading: '该办公室设在政策法规科。',
  who: ['依法行政工作领导小组办公室'],
})

export const trainingModes = ['集中培训', '以会代训', '法制讲座', '自学'] as const

export const notOnlyAlone = rule('16.3a', {
  name: '培训方式',
  statement: '集中培训、以会代训、法制讲座、自学，坚持经常化。',
  facts: {
    collective: count('集中培训、以会代训、法制讲座', '次'),
    alone: count('自学', '次'),
  },
  decide: ({ collective, alone }) => ({
    outcome: collective > 0,
    reason: `集中、以会代训、讲座${collective}次，自学${alone}次`,
  }),
  examples: [
    { given: { collective: 0, alone: 8 }, yields: false },
    { given: { collective: 1, alone: 3 }, yields: true },
  ],
})

export const weeklyHours = rule('16.3b', {
  name: '每周学习2小时',
  statement: '执法人员每周学习2小时。',
  reading: '周一至周日；整周没有工作日或整周请假的免计，由本局设定。',
  facts: { hours: num('本周学习', '小时', { step: 0.1 }), workdays: count('本周在岗', '个工作日') },
  parameters: { hours: printed(2, '小时') },
  decide: ({ hours: studied, workdays }, { hours }) => ({
    outcome: workdays === 0 ? '免计' : studied >= hours ? '达标' : '未达标',
    reason:
      workdays === 0
        ? '本周没有在岗工作日'
        : `学习${studied}小时，须${hours}小时${studied < hours ? `，差${Math.round((hours - studied) * 10) / 10}小时` : ''}`,
  }),
  examples: [
    { given: { hours: 1.9, workdays: 5 }, yields: '未达标' },
    { given: { hours: 2, workdays: 5 }, yields: '达标' },
    { given: { hours: 0, workdays: 0 }, yields: '免计' },
  ],
})

export const integrityMonthly = quota('16.3c', {
  name: '每月廉政教育',
  statement: '廉政教育每月进行1-2次。',
  reading: '1次达标，2次是安排的上限，超出不扣分但提示。',
  of: ['廉政教育', '次'],
  least: printed(1, '次'),
  most: printed(2, '次'),
  examples: [
    { given: { count: 0 }, yields: false },
    { given: { count: 1 }, yields: true },
    { given: { count: 2 }, yields: true },
    { given: { count: 3 }, yields: false },
  ],
})

export const integrityDue = duty('16.3c', {
  name: '廉政教育到期',
  statement: '廉政教育每月进行1-2次。',
  who: ['依法行政工作领导小组办公室'],
  every: { each: 'month', on: 'last', remind: [5] },
  examples: [{ given: { from: '2026-02-01', to: '2026-02-28' }, yields: ['2026-02-28'] }],
})

export const trainingsYearly = quota('16.3d', {
  name: '全年执法培训',
  statement: '全年组织执法人员培训2次以上。',
  reading: '含2次；个人缺席由考核反映。',
  of: ['执法培训', '次'],
  least: printed(2, '次'),
  examples: [
    { given: { count: 1 }, yields: false },
    { given: { count: 2 }, yields: true },
  ],
})

export const enforcementStudyTopics = quota('16.4', {
  name: '培训内容覆盖',
  statement: '包括宪法、本部门法律法规规章规范性文件、执法工作程序、执法文书制作使用等。',
  of: ['已覆盖类别', '类'],
  least: printed(4, '类'),
  examples: [
    { given: { count: 3 }, yields: false },
    { given: { count: 4 }, yields: true },
  ],
})

export const studyNote = form('16.5a', {
  name: '法规政策学习笔记',
  statement: '个人建立法规政策学习笔记。',
  reading: '补记的同时写明学习日和补记日。',
  fields: { topic: text('内容'), hours: num('学时', '小时', { step: 0.1 }), note: text('笔记') },
  signatures: ['本人'],
})

export const notesInspected = conditions('16.5b', {
  name: '检查学习笔记',
  statement: '领导小组负责组织检查学习笔记。',
  reading: '每年至少一次，由本局设定；未建立的限期整改。',
  must: { hasNotes: ['已建立学习笔记', '未建立学习笔记，限期整改'] },
})

export const trainingScored = permit('16.5c', {
  name: '每次培训考核',
  statement: '每次培训都要考核并公布成绩。',
  reading: '合格线60分由本局设定。',
  facts: { attended: count('参训', '人'), scored: count('有成绩', '人') },
  parameters: { pass: local(60, '分') },
  refuse: ({ attended, scored }) =>
    scored < attended && `${attended - scored}人没有考核成绩，不能结束本次培训`,
  examples: [
    { given: { attended: 30, scored: 29 }, yields: false },
    { given: { attended: 30, scored: 30 }, yields: true },
  ],
})

export const scoresInDossier = report('16.5d', {
  name: '培训考核成绩',
  statement: '成绩作为年度考核、评议、任职、晋升的依据。',
  reading: '权重条文未写，只作材料列出；缺考写明“缺考”。',
  from: ['依法行政工作领导小组办公室'],
  to: ['人事教育科'],
  every: { each: 'year', month: 12, on: 'last-workday', isLocal: true },
  contents: { name: text('姓名'), training: text('培训'), score: text('成绩或缺考') },
})
