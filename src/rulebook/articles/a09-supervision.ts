import { rule } from '../kit.ts'

/** 第九条 重要工作交办催办督办查办制度：收文用到的几款。 */

export const firstResponsible = rule({
  id: '9.4.1',
  cite: '第九条(四)1',
  name: '第一责任人',
  statement: '承办科室的主要领导或负责人为交办事项第一责任人。',
  decide: ({ holders }: { holders: readonly string[] }) =>
    holders.length > 0
      ? { outcome: true, reason: `第一责任人：${holders.join('、')}` }
      : { outcome: false, reason: '承办科室没有负责人在任，请先明确主持工作人员' },
  examples: [
    { given: { holders: ['陈志远'] }, yields: true },
    { given: { holders: [] }, yields: false },
  ],
})

export const investigation = rule({
  id: '9.6.2',
  cite: '第九条(六)2',
  name: '转查办',
  statement: '因主观原因未按时办结的，由人事教育科和机关党委查办。',
  reading: '逾期5个工作日自动提请人事教育科核查，是本地设置；是否查办由人定。',
  decide: ({ lateWorkdays }: { lateWorkdays: number }) =>
    lateWorkdays >= 5
      ? { outcome: true, reason: `已逾期${lateWorkdays}个工作日，提请查办` }
      : { outcome: false, reason: '未到提请查办的程度' },
  examples: [
    { given: { lateWorkdays: 4 }, yields: false },
    { given: { lateWorkdays: 5 }, yields: true },
  ],
})
