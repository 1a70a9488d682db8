import {
  count,
  day,
  list,
  oneOf,
  optional,
  permit,
  printed,
  record,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第二十二条 审批过错责任追究制度，(四)8 至 15 过错行为的防范。 */

export const agentsAuthorised = permit('22.4.8', {
  name: '代理与委托须有依据',
  statement: '审批过错行为：违法准许中介代理审批或转移审批职能。',
  facts: {
    agent: text('代理机构（没有留空）'),
    isAuthorisedAgent: yes('代理机构已登记授权'),
    isDelegated: yes('审批职能委托其他组织'),
    delegationBasis: text('委托的法律依据'),
  },
  refuse: (f) => [
    f.agent.trim() !== '' &&
      !f.isAuthorisedAgent &&
      `${f.agent}未经登记授权，不得代理，请由申请人本人或授权机构办理`,
    f.isDelegated && !f.delegationBasis.trim() && '转移审批职能须有法律依据，请由本机关办理',
  ],
  examples: [
    {
      given: {
        agent: '某代办公司',
        isAuthorisedAgent: false,
        isDelegated: false,
        delegationBasis: '',
      },
      yields: false,
    },
    {
      given: { agent: '', isAuthorisedAgent: false, isDelegated: false, delegationBasis: '' },
      yields: true,
    },
    {
      given: { agent: '', isAuthorisedAgent: false, isDelegated: true, delegationBasis: '' },
      yields: false,
    },
  ],
})

export const interferenceReaders = ['机关党委纪委', '登记人', '被登记的领导', '其他人员'] as const

export const interferenceSealed = permit('22.4.9', {
  name: '干预登记封存',
  statement: '审批过错行为：指令办理不合规项目、干扰审批，情节较重。',
  reading: '承办人可在任一环节登记指令、干预；登记即封存，不得更改，只有机关党委纪委可以查看。',
  facts: {
    reader: oneOf('谁', interferenceReaders),
    action: oneOf('做什么', ['登记', '查看', '更改', '删除']),
  },
  refuse: ({ reader, action }) =>
    action === '登记'
      ? reader === '被登记的领导' && '干预由承办人登记'
      : action === '查看'
        ? reader !== '机关党委纪委' && '干预登记已封存，只有机关党委纪委可以查看'
        : '干预登记不得更改、删除；有补充的另行登记',
  examples: [
    { given: { reader: '登记人', action: '登记' }, yields: true },
    { given: { reader: '机关党委纪委', action: '查看' }, yields: true },
    { given: { reader: '被登记的领导', action: '查看' }, yields: false },
    { given: { reader: '被登记的领导', action: '删除' }, yields: false },
    { given: { reader: '机关党委纪委', action: '删除' }, yields: false },
  ],
})

export const missedSupervision = rule('22.4.10', {
  name: '未履行的监督附入案件',
  statement: '审批过错行为：不依法监督或监督不力，后果严重。',
  reading: '过错发生以前到期而未办的监督任务附入案件；是否监督不力由人认定。',
  facts: {
    duties: list(
      '监督任务',
      record('任务', { name: text('名称'), due: day('到期日'), done: optional(day('完成日')) }),
    ),
    faultOn: day('过错发生日'),
  },
  decide: ({ duties, faultOn }) => {
    const missed = duties
      .filter(({ due, done }) => due < faultOn && (done === null || done > faultOn))
      .map(({ name }) => name)
    return {
      outcome: missed,
      reason: missed.length > 0 ? `到期未办：${missed.join('、')}` : '没有到期未办的监督任务',
    }
  },
  examples: [
    {
      given: {
        duties: [
          { name: '2025年上半年检查', due: '2025-06-30', done: null },
          { name: '2025年下半年检查', due: '2025-12-31', done: null },
          { name: '2026年上半年检查', due: '2026-06-30', done: null },
        ],
        faultOn: '2026-02-10',
      },
      yields: ['2025年上半年检查', '2025年下半年检查'],
    },
    {
      given: {
        duties: [{ name: '2025年下半年检查', due: '2025-12-31', done: '2026-01-08' }],
        faultOn: '2026-02-10',
      },
      yields: [],
    },
  ],
})

export const displayFaultLead = rule('22.4.11', {
  name: '未公示的线索',
  statement: '审批过错行为：不在办公场所公示应公示材料，造成一定影响。',
  reading:
    '没有造成影响的只按第十七条整改；有影响的并列缺项与影响为线索。与第二十一条(七)1重合时按本条，一事不两究。',
  conflicts: [{ with: '21.7.1', follow: '审批事项造成影响的按本条' }],
  facts: { missingOn: day('发现缺项'), impactOn: optional(day('投诉或影响发生')) },
  decide: ({ missingOn, impactOn }) =>
    impactOn === null
      ? { outcome: '整改', reason: `${missingOn}发现公示缺项，未见影响，限期整改` }
      : { outcome: '线索', reason: `${missingOn}发现公示缺项，${impactOn}造成影响` },
  examples: [
    { given: { missingOn: '2026-04-13', impactOn: '2026-04-20' }, yields: '线索' },
    { given: { missingOn: '2026-04-13', impactOn: null }, yields: '整改' },
  ],
})

export const noticesDelivered = permit('22.4.12', {
  name: '告知送达后才能进入下一步',
  statement: '审批过错行为：受理审查决定中未履行法定告知义务，造成一定后果。',
  facts: {
    notices: list(
      '本环节应告知的人',
      record('告知', { to: text('申请人或利害关系人'), isDelivered: yes('已送达') }),
    ),
  },
  refuse: ({ notices }) =>
    notices
      .filter((one) => !one.isDelivered)
      .map((one) => `对${one.to}的告知尚未送达，送达后才能办结本环节`),
  examples: [
    { given: { notices: [{ to: '申请人', isDelivered: false }] }, yields: false },
    {
      given: {
        notices: [
          { to: '申请人', isDelivered: true },
          { to: '相邻权利人', isDelivered: false },
        ],
      },
      yields: false,
    },
    { given: { notices: [{ to: '申请人', isDelivered: true }] }, yields: true },
  ],
})

export const supplementOnce = permit('22.4.13', {
  name: '补正一次性告知',
  statement: '审批过错行为：材料不齐或不合法定形式，不一次性告知全部补正内容。',
  facts: { earlier: count('已发补正告知', '次') },
  parameters: { times: printed(1, '次') },
  refuse: ({ earlier }, { times }) =>
    earlier >= times && `补正告知只能${times}次，须一次性告知；不得再次要求，请按现有材料依法处理`,
  examples: [
    { given: { earlier: 0 }, yields: true },
    { given: { earlier: 1 }, yields: false },
  ],
})

export const refusalReasoned = permit('22.4.14', {
  name: '不受理、不批准须说明理由',
  statement: '审批过错行为：未依法说明不受理或不予审批理由。',
  facts: { law: text('法律依据'), findings: text('事实理由') },
  refuse: ({ law, findings }) => [
    !law.trim() && '须写明法律依据，否则不能生成决定书',
    !findings.trim() && '须写明事实理由，否则不能生成决定书',
  ],
  examples: [
    { given: { law: '', findings: '' }, yields: false },
    { given: { law: '《行政许可法》第三十八条', findings: '' }, yields: false },
    { given: { law: '《行政许可法》第三十八条', findings: '场地面积不足' }, yields: true },
  ],
})

export const otherFaultCited = permit('22.4.15', {
  name: '其他过错须有依据和后果',
  statement: '审批过错行为：其他违规违纪行为并造成不良影响和后果。',
  facts: { breached: text('违反的规定'), consequence: text('不良影响和后果') },
  refuse: ({ breached, consequence }) => [
    !breached.trim() && '须写明所违反的规定',
    !consequence.trim() && '须写明造成的不良影响和后果，没有的不构成本项过错',
  ],
  examples: [
    { given: { breached: '窗口管理规定', consequence: '' }, yields: false },
    { given: { breached: '', consequence: '申请人多次往返' }, yields: false },
    { given: { breached: '窗口管理规定', consequence: '申请人多次往返' }, yields: true },
  ],
})
