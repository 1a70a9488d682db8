import { rule } from '../kit.ts'

/** 第十条 交办事项反馈制度。 */

export const withinOwnUnit = rule({
  id: '10.2.2',
  cite: '第十条(二)2',
  name: '不跨科室布置工作',
  statement:
    '科室负责人在本科室内布置工作，不跨科室分配任务；需要其他科室配合的，由分管领导或办公室主任协调。',
  decide: (facts: { from: number | null; to: number | null }) =>
    facts.from !== null && facts.from === facts.to
      ? { outcome: true, reason: '本科室内布置' }
      : { outcome: false, reason: '只能交本科室人员承办；需要其他科室配合的，请办公室协调' },
  examples: [
    { given: { from: 3, to: 3 }, yields: true },
    { given: { from: 3, to: 4 }, yields: false },
  ],
})
