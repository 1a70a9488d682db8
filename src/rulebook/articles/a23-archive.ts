import {
  addMonths,
  count,
  day,
  local,
  oneOf,
  optional,
  permit,
  printed,
  register,
  rule,
  text,
  yes,
} from '../kit.ts'
import { reviewResults } from './a23-opinions.ts'

/** 第二十三条 行政处罚案件审查制度，(八) 至 (十) 备案表、签字、档案。 */

export const reviewCopiesFiled = permit('23.8', {
  name: '备案表两份存妥才能结案',
  statement: '案件审查备案表一式2份，1份入卷、1份由审查机构存档。',
  facts: { inCaseFile: count('已入卷', '份'), inReviewArchive: count('审查机构已存', '份') },
  parameters: { perPlace: printed(1, '份') },
  refuse: ({ inCaseFile, inReviewArchive }, { perPlace }) => [
    inCaseFile < perPlace && '审查备案表第1份未入卷，请先入卷再结案',
    inReviewArchive < perPlace && '审查备案表第2份未存档，请先存档再结案',
  ],
  examples: [
    { given: { inCaseFile: 1, inReviewArchive: 0 }, yields: false },
    { given: { inCaseFile: 0, inReviewArchive: 1 }, yields: false },
    { given: { inCaseFile: 1, inReviewArchive: 1 }, yields: true },
  ],
})

export const reviewerSignsHimself = permit('23.9', {
  name: '谁审查谁签字',
  statement: '谁审查谁签字、谁签字谁负责。',
  reading: '签字人就是责任人；他人签字的，只记签字人为审查人。',
  facts: { reviewer: text('审查人'), signer: text('签字人') },
  refuse: ({ reviewer, signer }) =>
    reviewer !== signer && `不得代签，请由${reviewer}本人签字；${signer}签字的，由${signer}负责`,
  examples: [
    { given: { reviewer: '何某', signer: '科长' }, yields: false },
    { given: { reviewer: '何某', signer: '何某' }, yields: true },
  ],
})

export const reviewArchive = register('23.10', {
  name: '行政处罚案件审查档案',
  statement: '政策法规科建立处罚案件审查档案。',
  keeper: '政策法规科',
  columns: {
    number: text('意见编号'),
    caseNumber: text('案件编号'),
    unit: text('承办科室'),
    received: day('收到日期'),
    concluded: day('完成日期'),
    workdays: count('用时', '个工作日'),
    result: oneOf('审查意见', reviewResults),
    reviewer: text('审查人'),
    recused: text('回避情况'),
    copies: count('备案表已存', '份', { max: 2 }),
    remark: optional(text('备注')),
  },
})

export const reviewArchiveKept = rule('23.10', {
  name: '审查档案保管到期',
  statement: '政策法规科建立处罚案件审查档案。',
  reading: '保管期限没有规定：档案规定另有明确以前，长期30年，经案审会的永久，是本地设置。',
  facts: { concluded: day('完成日期'), isOfPanel: yes('经案审会') },
  parameters: { years: local(30, '年') },
  decide: ({ concluded, isOfPanel }, { years }) => {
    if (isOfPanel) return { outcome: null, reason: '经案审会的永久保管' }
    const until = addMonths(concluded, years * 12)
    return { outcome: until, reason: `保管${years}年，至${until}` }
  },
  examples: [
    { given: { concluded: '2026-03-06', isOfPanel: false }, yields: '2056-03-06' },
    { given: { concluded: '2026-03-06', isOfPanel: true }, yields: null },
  ],
})
