import { count, form, moment, optional, oneOf, permit, text } from '../kit.ts'

/** 第十条 交办事项反馈制度，(一) 反馈内容，(二) 反馈程序。 */

export const feedbackForm = form(['10.1', '10.1a', '10.1b', '10.1c', '10.1d', '10.1e', '10.1f'], {
  name: '交办事项反馈单',
  statement:
    '反馈载明6项：交办时间、交办内容、过程和方法措施、结果与实效、存在问题、下一步意见建议措施。',
  reading: '交办时间和内容照录交办单，不得改写。',
  fields: {
    assignedAt: moment('交办时间'),
    assigned: text('交办内容'),
    process: text('过程和方法措施'),
    result: oneOf('办理结果', ['办结', '部分办结', '未办结']),
    effect: text('实际效果'),
    problems: text('存在问题'),
    next: text('下一步意见建议措施'),
  },
  signatures: ['承办人', '科室负责人', '交办领导'],
})

export const feedbackComplete = permit(
  ['10.1', '10.1a', '10.1b', '10.1c', '10.1d', '10.1e', '10.1f'],
  {
    name: '反馈内容完整',
    statement: '反馈须载明6项内容，缺一项不能办结。',
    reading: '只有“存在问题”可以写“无”，也须填写；过程至少有一条写明日期的记录；有目标的须写实效。',
    facts: {
      hasTime: optional(moment('交办时间')),
      assigned: text('交办内容'),
      steps: count('办理过程记录', '条'),
      result: text('办理结果'),
      hasTarget: text('交办的目标'),
      effect: text('实际效果'),
      problems: text('存在问题'),
      next: text('下一步意见建议措施'),
    },
    refuse: (f) => [
      !f.hasTime && '须写明交办时间',
      !f.assigned.trim() && '须写明交办内容',
      f.steps === 0 && '须填写办理过程',
      !f.result.trim() && '须写明办理结果',
      f.hasTarget.trim() !== '' && !f.effect.trim() && '交办有目标，须写明实际效果',
      !f.problems.trim() && '须写明存在问题，没有的写“无”',
      !f.next.trim() && '须写明下一步改进意见、建议或措施',
    ],
    allowed: '六项内容完整',
    examples: [
      {
        given: {
          hasTime: '2025-11-17T15:10',
          assigned: '核实社保卡发放问题',
          steps: 2,
          result: '办结',
          hasTarget: '',
          effect: '',
          problems: '无',
          next: '',
        },
        yields: false,
      },
      {
        given: {
          hasTime: '2025-11-17T15:10',
          assigned: '培训',
          steps: 2,
          result: '办结',
          hasTarget: '500人',
          effect: '512人',
          problems: '无',
          next: '每季度回访',
        },
        yields: true,
      },
      {
        given: {
          hasTime: '2025-11-17T15:10',
          assigned: '培训',
          steps: 0,
          result: '办结',
          hasTarget: '500人',
          effect: '',
          problems: '无',
          next: '每季度回访',
        },
        yields: false,
      },
    ],
  },
)

export const withinOwnUnit = permit(['10.2.2', '10.2.2b'], {
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
