import {
  conditions,
  conduct,
  count,
  day,
  duty,
  list,
  oneOf,
  optional,
  permit,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第三十二条 人社网站信息发布管理制度，(七)不得发布，(十三)至(十六)。 */

export const publishable = permit(
  ['32.7.1', '32.7.2', '32.7.3', '32.7.4', '32.7.5', '32.7.6', '32.7.7'],
  {
    name: '不得发布的信息',
    statement:
      '上级未公开的信息、讲话、计划总结；未签发、待批和非正式文件；国家秘密、商业秘密、个人隐私；政治敏感信息；不宜公开的经济科技社会信息；未经议决的事项（公开征求意见的除外）；法律规定不予公开的信息。',
    reading:
      '敏感和不宜公开由词表提示、人判断；上级文件附发文机关同意的可发；征求意见只在期限内显示。',
    facts: {
      fromSuperior: yes('上级制发'),
      isPublic: yes('已公开或发文机关同意'),
      isSigned: yes('已签发'),
      isSecret: yes('涉国家秘密、商业秘密、个人隐私'),
      isSensitive: yes('命中敏感词且未经人工判定可发'),
      isUnfit: yes('不宜公开的经济、科技、社会信息'),
      isUndecided: yes('未经议决'),
      opinionUntil: optional(day('征求意见截止')),
      lawAgainst: text('法律规定不予公开的条款'),
      on: day('发布日'),
    },
    refuse: (f) => [
      f.fromSuperior && !f.isPublic && '上级部门未公开的信息不得发布，须附发文机关同意',
      !f.isSigned && '未签发、待批和非正式文件不得发布',
      f.isSecret && '涉及国家秘密、商业秘密、个人隐私，不得发布',
      f.isSensitive && '可能属政治敏感信息，转办公室人工判定',
      f.isUnfit && '不宜公开的经济、科技、社会信息不得发布',
      f.isUndecided &&
        (f.opinionUntil === null || f.on > f.opinionUntil) &&
        '未经议决的事项不得发布（公开征求意见期间除外）',
      f.lawAgainst.trim() !== '' && `法律规定不予公开：${f.lawAgainst}`,
    ],
    examples: [
      {
        given: {
          fromSuperior: false,
          isPublic: true,
          isSigned: true,
          isSecret: false,
          isSensitive: false,
          isUnfit: false,
          isUndecided: false,
          opinionUntil: null,
          lawAgainst: '',
          on: '2026-03-13',
        },
        yields: true,
      },
      {
        given: {
          fromSuperior: true,
          isPublic: false,
          isSigned: true,
          isSecret: false,
          isSensitive: false,
          isUnfit: false,
          isUndecided: false,
          opinionUntil: null,
          lawAgainst: '',
          on: '2026-03-13',
        },
        yields: false,
      },
      {
        given: {
          fromSuperior: false,
          isPublic: true,
          isSigned: false,
          isSecret: false,
          isSensitive: false,
          isUnfit: false,
          isUndecided: false,
          opinionUntil: null,
          lawAgainst: '',
          on: '2026-03-13',
        },
        yields: false,
      },
      {
        given: {
          fromSuperior: false,
          isPublic: true,
          isSigned: true,
          isSecret: false,
          isSensitive: false,
          isUnfit: false,
          isUndecided: true,
          opinionUntil: '2026-04-14',
          lawAgainst: '',
          on: '2026-04-14',
        },
        yields: true,
      },
      {
        given: {
          fromSuperior: false,
          isPublic: true,
          isSigned: true,
          isSecret: false,
          isSensitive: false,
          isUnfit: false,
          isUndecided: true,
          opinionUntil: '2026-04-14',
          lawAgainst: '',
          on: '2026-04-15',
        },
        yields: false,
      },
    ],
  },
)

export const columnOwner = permit('32.7.0', {
  name: '栏目责任科室严格审查',
  statement: '各栏目的责任科室对上网信息进行严格审查。',
  facts: { owner: text('栏目责任科室'), signed: list('已审', text('科室')) },
  refuse: ({ owner, signed }) => !signed.includes(owner) && `栏目由${owner}负责，须其先审`,
  examples: [
    { given: { owner: '机关党委', signed: ['办公室'] }, yields: false },
    { given: { owner: '机关党委', signed: ['机关党委'] }, yields: true },
  ],
})

export const siteBackup = duty('32.13a', {
  name: '网站备份',
  statement: '系统管理员定期对上网信息进行备份。',
  reading: '“定期”为每个工作日，由本局设定。',
  who: ['系统管理员'],
  every: { each: 'workday', isLocal: true },
  examples: [
    { given: { from: '2026-03-13', to: '2026-03-16' }, yields: ['2026-03-13', '2026-03-16'] },
  ],
})

export const takenDown = permit('32.13c', {
  name: '下架',
  statement: '不宜或不需继续公开的，经分管领导同意后由信息中心统一处理和登记，不得擅自删除。',
  reading: '下架不是删除，原文和登记保留。',
  facts: {
    act: oneOf('要做什么', ['下架', '删除']),
    isAgreed: yes('分管领导同意'),
    by: text('办理科室'),
  },
  refuse: ({ act, isAgreed, by }) => [
    act === '删除' && '不得擅自删除，请申请下架',
    !isAgreed && '须经分管领导同意',
    by !== '信息中心' && '由信息中心统一处理和登记',
  ],
  examples: [
    { given: { act: '删除', isAgreed: true, by: '信息中心' }, yields: false },
    { given: { act: '下架', isAgreed: true, by: '就业局' }, yields: false },
    { given: { act: '下架', isAgreed: true, by: '信息中心' }, yields: true },
  ],
})

export const links = permit('32.14', {
  name: '网站链接',
  statement: '不得从事营利性活动，不得与非法、商业性网站建立超链接。',
  reading: '办理业务所需的银行、医院等链接经批准列入名单的可用。',
  facts: {
    domain: text('域名'),
    isGovernment: yes('政府网站'),
    approved: list('准许名单', text('域名')),
  },
  refuse: ({ domain, isGovernment, approved }) =>
    !isGovernment && !approved.includes(domain) && `${domain}不在准许名单内，不得建立超链接`,
  examples: [
    { given: { domain: 'shop.example', isGovernment: false, approved: [] }, yields: false },
    { given: { domain: 'www.gov.cn', isGovernment: true, approved: [] }, yields: true },
  ],
})

export const siteLiability = rule(['32.16a', '32.16b'], {
  name: '网站责任追究',
  statement:
    '不按规定审核、公布、更新或不及时处理故障致网站不能正常运行的，追究相关负责人和直接责任人；违反保密规定的由有关部门依法处理。',
  facts: {
    lateDays: count('更新逾期', '日'),
    isDown: yes('故障致不能正常运行'),
    isSecrecy: yes('违反保密规定'),
  },
  decide: ({ lateDays, isDown, isSecrecy }) => ({
    outcome: isSecrecy
      ? '立即下架，转保密处理'
      : lateDays > 0 || isDown
        ? '追究负责人和直接责任人'
        : '不追究',
    reason: `更新逾期${lateDays}日${isDown ? '，网站不能正常运行' : ''}${isSecrecy ? '，违反保密规定' : ''}`,
  }),
  examples: [
    {
      given: { lateDays: 20, isDown: false, isSecrecy: false },
      yields: '追究负责人和直接责任人',
    },
    { given: { lateDays: 0, isDown: false, isSecrecy: true }, yields: '立即下架，转保密处理' },
    { given: { lateDays: 0, isDown: false, isSecrecy: false }, yields: '不追究' },
  ],
})

export const siteSafety = conduct('32.15', {
  name: '网络安全制度',
  statement: '信息中心健全网络安全制度和应急措施。',
  who: ['信息中心'],
})

export const siteCorrection = conditions('32.13b', {
  name: '更正注明',
  statement: '上网信息如需修改，重新编辑、排版及审核。',
  must: { isNoted: ['注明更正日期', '须注明更正日期'] },
})
