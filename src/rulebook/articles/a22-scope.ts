import { list, local, permit, printed, record, rule, text, yes } from '../kit.ts'

/** 第二十二条 审批过错责任追究制度，(一) 至 (三) 原则、适用人员、过错的构成。 */

export const faultMeasureChosen = permit('22.1', {
  name: '先定性后选方式',
  statement: '审批过错追究坚持实事求是、有错必究，惩处与责任相对应，教育与惩戒结合。',
  reading: '“惩处与责任相对应”：先写明事实、责任、等次，再选方式；偏离(七)的须书面说明，每年汇总。',
  facts: {
    hasFindings: yes('已写明事实'),
    hasResponsibility: yes('已认定责任'),
    hasLevel: yes('已定过错等次'),
    isInMatrix: yes('所选方式在(七)所列之内'),
    departure: text('偏离理由'),
  },
  refuse: (f) => [
    !f.hasFindings && '尚未写明过错事实，请先写明',
    !f.hasResponsibility && '尚未认定责任，请先按(六)认定',
    !f.hasLevel && '尚未定过错等次，请先按(七)定为一般、严重或特别严重',
    !f.isInMatrix && !f.departure.trim() && '所选方式不在(七)所列之内，须书面说明理由',
  ],
  allowed: '事实、责任、等次齐全，可以选定追究方式',
  examples: [
    {
      given: {
        hasFindings: true,
        hasResponsibility: true,
        hasLevel: false,
        isInMatrix: true,
        departure: '',
      },
      yields: false,
    },
    {
      given: {
        hasFindings: true,
        hasResponsibility: true,
        hasLevel: true,
        isInMatrix: true,
        departure: '',
      },
      yields: true,
    },
    {
      given: {
        hasFindings: true,
        hasResponsibility: true,
        hasLevel: true,
        isInMatrix: false,
        departure: '',
      },
      yields: false,
    },
    {
      given: {
        hasFindings: true,
        hasResponsibility: true,
        hasLevel: true,
        isInMatrix: false,
        departure: '主动赔偿申请人损失',
      },
      yields: true,
    },
  ],
})

export const faultSubjects = rule('22.2', {
  name: '追究对象从办理记录中提出',
  statement: '审批过错追究适用于全系统所有工作人员。',
  reading: '追究对象从该审批事项的办理记录中提出，不凭空填写；外单位人员只移送线索。',
  facts: {
    trail: list(
      '办理记录中的人员',
      record('人员', { name: text('姓名'), isOfSystem: yes('本系统') }),
    ),
  },
  decide: ({ trail }) => {
    const subjects = [...new Set(trail.filter((one) => one.isOfSystem).map((one) => one.name))]
    return {
      outcome: subjects,
      reason:
        subjects.length > 0
          ? `办理记录中有${subjects.join('、')}，请逐一认定`
          : '办理记录中没有本系统人员，不适用本条',
    }
  },
  examples: [
    {
      given: {
        trail: [
          { name: '甲', isOfSystem: true },
          { name: '乙', isOfSystem: true },
          { name: '丙', isOfSystem: true },
          { name: '甲', isOfSystem: true },
        ],
      },
      yields: ['甲', '乙', '丙'],
    },
    { given: { trail: [{ name: '丁', isOfSystem: false }] }, yields: [] },
  ],
})

export const approvalFaultProved = permit('22.3', {
  name: '过错的五个要件',
  statement: '故意或过失违反法律法规规章办理审批，致错误或显失公正，造成不良影响或严重后果。',
  reading:
    '“行政机关”“授权组织”沿用上级文本，适用于本局及所属单位经办的各项审批；没有影响和后果的，可改按第二十一条处理。',
  facts: {
    isOfSystem: yes('由本局或所属单位经办'),
    isAtFault: yes('出于故意或过失'),
    law: text('违反的法律法规规章'),
    isWrongOrUnfair: yes('办理错误或显失公正'),
    consequence: text('不良影响或严重后果'),
  },
  parameters: {
    elements: printed([
      '主体',
      '故意或过失',
      '违反法律法规规章',
      '错误或显失公正',
      '不良影响或严重后果',
    ]),
    instead: local('第二十一条'),
  },
  refuse: (f, { elements, instead }) => {
    const proved = [
      f.isOfSystem,
      f.isAtFault,
      f.law.trim() !== '',
      f.isWrongOrUnfair,
      f.consequence.trim() !== '',
    ]
    return elements
      .filter((_, i) => !proved[i])
      .map((element) => `须有“${element}”；缺这一要件的，可改按${instead}认定`)
  },
  allowed: '五个要件齐全',
  examples: [
    {
      given: {
        isOfSystem: true,
        isAtFault: true,
        law: '《行政许可法》第三十二条',
        isWrongOrUnfair: true,
        consequence: '',
      },
      yields: false,
    },
    {
      given: {
        isOfSystem: true,
        isAtFault: true,
        law: '《行政许可法》第三十二条',
        isWrongOrUnfair: true,
        consequence: '申请人错过开办时间',
      },
      yields: true,
    },
    {
      given: {
        isOfSystem: true,
        isAtFault: false,
        law: '',
        isWrongOrUnfair: true,
        consequence: '申请人错过开办时间',
      },
      yields: false,
    },
  ],
})
