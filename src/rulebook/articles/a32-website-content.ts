import { count, day, form, oneOf, optional, permit, printed, text, yes } from '../kit.ts'

/** 第三十二条 网站信息发布，(七) 不得发布的信息。 */

export const columnReviewer = permit('32.7.0', {
  name: '栏目责任科室审查',
  statement: '各栏目的责任科室应当对上网信息进行严格审查。',
  reading: '审查卡由栏目责任科室签，不由送稿单位签。',
  facts: {
    owner: text('栏目责任科室'),
    reviewer: text('指定审查人'),
    signedBy: text('审查卡签字科室'),
  },
  refuse: ({ owner, reviewer, signedBy }) => [
    !owner.trim() && '栏目没有责任科室，请先确定',
    !reviewer.trim() && '栏目没有指定审查人，请先指定',
    owner.trim() !== '' && signedBy !== owner && `审查卡须由栏目责任科室（${owner}）签字`,
  ],
  examples: [
    { given: { owner: '机关党委', reviewer: '甲', signedBy: '机关党委' }, yields: true },
    { given: { owner: '机关党委', reviewer: '甲', signedBy: '办公室' }, yields: false },
    { given: { owner: '', reviewer: '', signedBy: '办公室' }, yields: false },
  ],
})

const answer = (label: string) => oneOf(label, ['有', '无'])

export const webContentCard = form('32.7.0', {
  name: '内容审查卡',
  statement: '责任科室对七类不得发布的信息逐项回答有或无，随信息留存；答“有”的不得发布。',
  fields: {
    title: text('标题'),
    unpublishedOfSuperior: answer('上级制发而未公开的信息'),
    unsigned: answer('未签发、待批和不宜发布的非正式文件'),
    secret: answer('国家秘密、商业秘密、个人隐私'),
    sensitive: answer('政治方面的敏感信息'),
    unsuitable: answer('不宜公开的经济、科技、社会等信息'),
    undecided: answer('未经议决的事项'),
    statutory: answer('法律法规规定不予公开的其他信息'),
    reviewed: day('审查日期'),
  },
  signatures: ['栏目责任科室'],
})

export const noUnpublishedOfSuperior = permit('32.7.1', {
  name: '上级未公开的信息',
  statement: '不得发布：上级部门制发但未公开的信息、规章制度、规范性文件及领导讲话、计划总结。',
  reading: '制发机关书面同意公开的，视为已公开。',
  facts: {
    isOfSuperior: yes('上级部门制发'),
    isPublic: yes('已公开'),
    hasConsent: yes('附制发机关同意公开的意见'),
  },
  refuse: ({ isOfSuperior, isPublic, hasConsent }) =>
    isOfSuperior &&
    !isPublic &&
    !hasConsent &&
    '属上级制发而未公开的信息，须附制发机关同意公开的意见，否则不得发布',
  examples: [
    { given: { isOfSuperior: true, isPublic: false, hasConsent: false }, yields: false },
    { given: { isOfSuperior: true, isPublic: false, hasConsent: true }, yields: true },
    { given: { isOfSuperior: true, isPublic: true, hasConsent: false }, yields: true },
    { given: { isOfSuperior: false, isPublic: false, hasConsent: false }, yields: true },
  ],
})

export const noUnsignedDocuments = permit('32.7.2', {
  name: '未签发的文件',
  statement: '不得发布：未签发文件、待批文件和不宜发布的非正式文件。',
  facts: { state: oneOf('文件状态', ['已签发', '未签发', '待批', '非正式']) },
  refuse: ({ state }) => state !== '已签发' && `文件${state}，签发后才能发布`,
  examples: [
    { given: { state: '已签发' }, yields: true },
    { given: { state: '未签发' }, yields: false },
    { given: { state: '待批' }, yields: false },
    { given: { state: '非正式' }, yields: false },
  ],
})

export const noSecretsOnWeb = permit('32.7.3', {
  name: '国家秘密、商业秘密、个人隐私',
  statement: '不得发布：涉及国家秘密、商业秘密、个人隐私的信息。',
  reading: '扫描命中身份证号码、电话号码、未成年人姓名的，须遮盖或逐一说明；密级标志没有例外。',
  facts: {
    hasMark: yes('带密级标志'),
    hasTradeSecret: yes('涉及商业秘密'),
    openHits: count('未遮盖也未说明的个人信息', '处'),
  },
  refuse: ({ hasMark, hasTradeSecret, openHits }) => [
    hasMark && '带密级标志，不得发布，请报保密部门',
    hasTradeSecret && '涉及商业秘密，不得发布',
    openHits > 0 && `有${openHits}处个人信息未遮盖，请遮盖或说明后再送审`,
  ],
  examples: [
    { given: { hasMark: false, hasTradeSecret: false, openHits: 0 }, yields: true },
    { given: { hasMark: false, hasTradeSecret: false, openHits: 12 }, yields: false },
    { given: { hasMark: true, hasTradeSecret: false, openHits: 0 }, yields: false },
    { given: { hasMark: false, hasTradeSecret: true, openHits: 0 }, yields: false },
  ],
})

export const noSensitiveInformation = permit('32.7.4', {
  name: '政治敏感信息',
  statement: '不得发布：政治方面的敏感信息。',
  reading: '条文未定义；命中词表的由办公室人工判断，词表由办公室维护。',
  facts: {
    hits: count('词表命中', '处'),
    decision: optional(oneOf('办公室判断', ['可以发布', '不得发布'])),
  },
  refuse: ({ hits, decision }) => [
    hits > 0 && decision === null && '词表有命中，请先送办公室判断',
    decision === '不得发布' && '办公室判断为敏感信息，不得发布',
  ],
  examples: [
    { given: { hits: 0, decision: null }, yields: true },
    { given: { hits: 1, decision: null }, yields: false },
    { given: { hits: 1, decision: '可以发布' }, yields: true },
    { given: { hits: 1, decision: '不得发布' }, yields: false },
  ],
})

export const noUnsuitableInformation = permit('32.7.5', {
  name: '不宜公开的信息',
  statement: '不得发布：不宜公开的经济、科技、社会等信息。',
  facts: {
    field: oneOf('内容', ['经济', '科技', '社会', '其他']),
    verdict: optional(oneOf('分管领导判断', ['宜公开', '不宜公开'])),
  },
  refuse: ({ field, verdict }) => [
    field !== '其他' && verdict === null && `涉及${field}信息，请先由分管领导判断是否宜公开`,
    verdict === '不宜公开' && '分管领导判断为不宜公开，不得发布',
  ],
  examples: [
    { given: { field: '经济', verdict: null }, yields: false },
    { given: { field: '经济', verdict: '宜公开' }, yields: true },
    { given: { field: '社会', verdict: '不宜公开' }, yields: false },
    { given: { field: '其他', verdict: null }, yields: true },
  ],
})

export const noUndecidedMatters = permit('32.7.6', {
  name: '未经议决的事项',
  statement: '不得发布：未经议决的事项（公开征求意见的除外）。',
  reading: '征求意见须有起止日期，期外隐藏。',
  facts: {
    isDecided: yes('有会议决定'),
    isConsultation: yes('公开征求意见'),
    first: optional(day('征求意见首日')),
    last: optional(day('征求意见末日')),
    on: day('显示日期'),
  },
  parameters: { exception: printed('公开征求意见') },
  refuse: ({ isDecided, isConsultation, first, last, on }, { exception }) => {
    if (isDecided) return null
    if (!isConsultation) return `未经议决的事项不得发布，${exception}的除外；请附会议决定`
    if (first === null || last === null) return `${exception}须注明起止日期`
    return (
      (on < first || on > last) && `${on}不在征求意见期间（${first}至${last}），此期间以外不得显示`
    )
  },
  examples: [
    {
      given: { isDecided: true, isConsultation: false, first: null, last: null, on: '2026-03-13' },
      yields: true,
    },
    {
      given: { isDecided: false, isConsultation: false, first: null, last: null, on: '2026-03-13' },
      yields: false,
    },
    {
      given: {
        isDecided: false,
        isConsultation: true,
        first: '2026-03-16',
        last: '2026-04-14',
        on: '2026-03-16',
      },
      yields: true,
    },
    {
      given: {
        isDecided: false,
        isConsultation: true,
        first: '2026-03-16',
        last: '2026-04-14',
        on: '2026-04-14',
      },
      yields: true,
    },
    {
      given: {
        isDecided: false,
        isConsultation: true,
        first: '2026-03-16',
        last: '2026-04-14',
        on: '2026-04-15',
      },
      yields: false,
    },
    {
      given: { isDecided: false, isConsultation: true, first: null, last: null, on: '2026-03-16' },
      yields: false,
    },
  ],
})

export const noStatutorilyClosed = permit('32.7.7', {
  name: '依法不予公开的信息',
  statement: '不得发布：法律法规规定不予公开的其他信息。',
  facts: { isClosed: yes('法律法规规定不予公开'), basis: text('法律条文') },
  refuse: ({ isClosed, basis }) =>
    isClosed &&
    (basis.trim()
      ? `${basis}规定不予公开，不得发布`
      : '依法不予公开，不得发布；请补记所依据的法律条文'),
  examples: [
    { given: { isClosed: true, basis: '《政府信息公开条例》' }, yields: false },
    { given: { isClosed: true, basis: '' }, yields: false },
    { given: { isClosed: false, basis: '' }, yields: true },
  ],
})
