import { count, optional, permit } from '../kit.ts'

/** 第十条 交办事项反馈制度。 */

export const withinOwnUnit = permit('10.2.2', {
  name: '不跨科室布置工作',
  statement:
    '科室负责人在本科室内布置工作，不跨科室分配任务；需要其他科室配合的，由分管领导或办公室主任协调。',
  facts: {
    from: optional(count('布置人所在科室', '号')),
    to: optional(count('承办人所在科室', '号')),
  },
  refuse: ({ from, to }) =>
    (from === null || from !== to) && '只能交本科室人员承办；需要其他科室配合的，请办公室协调',
  allowed: '本科室内布置',
  examples: [
    { given: { from: 3, to: 3 }, yields: true },
    { given: { from: 3, to: 4 }, yields: false },
    { given: { from: null, to: null }, yields: false },
  ],
})
