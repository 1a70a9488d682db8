import {
  count,
  form,
  limit,
  list,
  local,
  moment,
  oneOf,
  permit,
  printed,
  register,
  text,
  yes,
} from '../kit.ts'
import { webTiers } from './a32-website-review.ts'

/** 第三十二条 网站信息发布，(五) 常规发布与自主发布。 */

export const webFlows = ['常规发布', '自主发布'] as const

export const webFlow = permit('32.5.0', {
  name: '两类发布流程',
  statement: '信息添加和修改按两类流程：常规发布（默认）与自主发布。',
  reading: '自主发布限于列入自主发布清单的信息种类；两类都由信息中心登记。',
  facts: { flow: text('流程'), isOnOwnList: yes('种类列入自主发布清单') },
  parameters: { flows: printed(webFlows) },
  refuse: ({ flow, isOnOwnList }, { flows }) => [
    !flows.some((one) => one === flow) && `没有“${flow}”流程，请选常规发布或自主发布`,
    flow === '自主发布' && !isOnOwnList && '此种类未列入自主发布清单，请走常规发布',
  ],
  examples: [
    { given: { flow: '常规发布', isOnOwnList: false }, yields: true },
    { given: { flow: '自主发布', isOnOwnList: true }, yields: true },
    { given: { flow: '自主发布', isOnOwnList: false }, yields: false },
  ],
})

export const webReviewSlip = form('32.5.1a', {
  name: '发布审核条',
  statement: '科室将电子文档和发布审核条传信息中心。',
  fields: {
    title: text('标题'),
    column: text('栏目'),
    unit: text('发布科室'),
    tier: oneOf('审核级别', webTiers),
    reviewers: list('审核人', text('姓名')),
    signed: moment('签毕时间'),
  },
  signatures: ['发布科室', '审核领导'],
})

export const webSlipNeeded = permit('32.5.1a', {
  name: '凭审核条发布',
  statement: '常规发布：科室将电子文档和发布审核条传信息中心，缺一不予发布。',
  facts: { hasDocument: yes('已传电子文档'), hasSlip: yes('已传发布审核条') },
  refuse: ({ hasDocument, hasSlip }) => [
    !hasDocument && '缺电子文档(第三十二条(五)1)，请科室补传',
    !hasSlip && '缺发布审核条(第三十二条(五)1)，请科室先完成审核',
  ],
  examples: [
    { given: { hasDocument: true, hasSlip: true }, yields: true },
    { given: { hasDocument: true, hasSlip: false }, yields: false },
    { given: { hasDocument: false, hasSlip: true }, yields: false },
  ],
})

export const webPublishing = limit('32.5.1b', {
  name: '信息中心发布时限',
  statement: '信息中心编辑排版、发布并登记备案。',
  reading: '条文没有时限，收到后1个工作日为本地设置。',
  parameters: { workdays: local(1, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, receipt: 'office-hours' }),
  examples: [
    { given: { from: '2026-03-09T10:00' }, yields: '2026-03-10' },
    { given: { from: '2026-03-06T10:00' }, yields: '2026-03-09' },
  ],
})

export const webRegister = register(['32.5.1b', '32.5.2b'], {
  name: '发布登记',
  statement: '常规发布和自主发布都由信息中心登记备案；自主发布的登记在发布同时自动生成。',
  reading: '信息中心可对自主发布的信息标注待核、异常，提醒科室负责人。',
  keeper: '信息中心',
  columns: {
    number: count('编号', '号', { min: 1 }),
    column: text('栏目'),
    title: text('标题'),
    unit: text('发布科室'),
    flow: oneOf('流程', webFlows),
    slip: text('审核条号'),
    reviewers: list('审核人', text('姓名')),
    published: moment('发布时间'),
    address: text('网址'),
    check: oneOf('核查', ['正常', '待核', '异常']),
  },
})

export const webOwnPublishingGrant = permit('32.5.2a', {
  name: '自主发布授权',
  statement: '有时限要求且发布量较大的科室和专项工作，可以自主发布。',
  reading: '“发布量较大”没有数字，每月20条为本地设置；授权由局里决定，逐科室、逐栏目登记。',
  facts: {
    isSpecialProject: yes('专项工作'),
    hasTimeLimit: yes('有时限要求'),
    items: count('每月发布量', '条'),
    hasDecision: yes('已有授权决定'),
  },
  parameters: { many: local(20, '条') },
  refuse: ({ isSpecialProject, hasTimeLimit, items, hasDecision }, { many }) => [
    !isSpecialProject && !hasTimeLimit && '没有时限要求，请走常规发布',
    !isSpecialProject && items < many && `每月发布${items}条，不足${many}条，请走常规发布`,
    !hasDecision && '须先有授权决定并登记到栏目',
  ],
  examples: [
    {
      given: { isSpecialProject: false, hasTimeLimit: true, items: 20, hasDecision: true },
      yields: true,
    },
    {
      given: { isSpecialProject: false, hasTimeLimit: true, items: 19, hasDecision: true },
      yields: false,
    },
    {
      given: { isSpecialProject: true, hasTimeLimit: true, items: 0, hasDecision: true },
      yields: true,
    },
    {
      given: { isSpecialProject: true, hasTimeLimit: true, items: 0, hasDecision: false },
      yields: false,
    },
  ],
})

export const webOwnPublishing = permit('32.5.2a', {
  name: '自主发布',
  statement: '获授权的科室可将已审核的信息直接发布。',
  facts: { hasRight: yes('本科室本栏目已获授权'), hasSlip: yes('已签发布审核条') },
  refuse: ({ hasRight, hasSlip }) => [
    !hasRight && '本科室没有此栏目的自主发布权，请走常规发布',
    !hasSlip && '自主发布也须先签发布审核条',
  ],
  examples: [
    { given: { hasRight: true, hasSlip: true }, yields: true },
    { given: { hasRight: false, hasSlip: true }, yields: false },
    { given: { hasRight: true, hasSlip: false }, yields: false },
  ],
})
