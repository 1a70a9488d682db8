import { count, list, local, permit, text } from '../kit.ts'

/** 第九条 重要工作交办催办督办查办制度。 */

export const firstResponsible = permit('9.4.1', {
  name: '第一责任人',
  statement: '承办科室的主要领导或负责人为交办事项第一责任人。',
  facts: { holders: list('承办科室负责人', text('姓名')) },
  refuse: ({ holders }) => holders.length === 0 && '承办科室没有负责人在任，请先明确主持工作人员',
  examples: [
    { given: { holders: ['陈志远'] }, yields: true },
    { given: { holders: [] }, yields: false },
  ],
})

export const investigation = permit('9.6.2', {
  name: '转查办',
  statement: '因主观原因未按时办结的，由人事教育科和机关党委查办。',
  reading: '逾期5个工作日自动提请人事教育科核查，是本地设置；是否查办由人定。',
  facts: { lateWorkdays: count('逾期', '个工作日') },
  parameters: { after: local(5, '个工作日') },
  refuse: ({ lateWorkdays }, { after }) => lateWorkdays < after && '未到提请查办的程度',
  allowed: '逾期已久，提请查办',
  examples: [
    { given: { lateWorkdays: 4 }, yields: false },
    { given: { lateWorkdays: 5 }, yields: true },
  ],
})
