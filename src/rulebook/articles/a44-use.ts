import {
  count,
  day,
  duty,
  list,
  local,
  moment,
  num,
  oneOf,
  optional,
  permit,
  record,
  register,
  report,
  rule,
  text,
  yes,
} from '../kit.ts'
import { archiveClasses } from './a43-archivists.ts'

/** 第四十四条 档案管理制度，(三) 档案利用和管理。 */

export const outsideArchiveReader = permit('44.3.1', {
  name: '外单位查阅',
  statement: '外单位查阅须持单位介绍信和证明。',
  reading: '第四十三条(三)3另须办公室主任或分管局领导批准，两者都要。',
  conflicts: [{ with: '43.3.3', follow: '介绍信、证明之外，还须办公室主任或分管局领导批准' }],
  facts: {
    hasLetter: yes('持单位介绍信'),
    hasProof: yes('持身份证明'),
    isApproved: yes('办公室主任或分管局领导已批准'),
  },
  refuse: ({ hasLetter, hasProof, isApproved }) => [
    !(hasLetter && hasProof) && '须持介绍信及证明',
    !isApproved && '须经办公室主任或分管局领导批准',
  ],
  examples: [
    { given: { hasLetter: false, hasProof: true, isApproved: true }, yields: false },
    { given: { hasLetter: true, hasProof: false, isApproved: true }, yields: false },
    { given: { hasLetter: true, hasProof: true, isApproved: false }, yields: false },
    { given: { hasLetter: true, hasProof: true, isApproved: true }, yields: true },
  ],
})

export const archiveReadingRegister = register('44.3.2', {
  name: '档案查阅摘抄登记',
  statement: '重要机要档案和摘抄须局分管领导同意，登记人员和内容。',
  keeper: '档案管理员',
  columns: {
    reader: text('查阅人'),
    unit: text('单位'),
    items: text('档号'),
    purpose: text('用途'),
    excerpt: text('摘抄内容'),
    pages: count('摘抄页数', '页'),
    keeper: text('摘抄件保管单位'),
    timeIn: moment('进入时间'),
    timeOut: optional(moment('离开时间')),
  },
})

export const archiveExcerpt = permit('44.3.2', {
  name: '重要机要档案和摘抄',
  statement: '重要机要档案和摘抄须局分管领导同意，登记人员和内容；摘抄件交单位保管，丢失泄密追责。',
  facts: {
    isApproved: yes('局分管领导同意'),
    isRegistered: yes('已登记人员和内容'),
    isExcerpt: yes('有摘抄'),
    keeper: text('摘抄件保管单位'),
  },
  refuse: ({ isApproved, isRegistered, isExcerpt, keeper }) => [
    !isApproved && '须局分管领导同意',
    !isRegistered && '须登记查阅人和查阅、摘抄内容',
    isExcerpt && !keeper.trim() && '摘抄件交单位保管，请填保管单位',
  ],
  examples: [
    {
      given: { isApproved: true, isRegistered: false, isExcerpt: true, keeper: '办公室' },
      yields: false,
    },
    {
      given: { isApproved: true, isRegistered: true, isExcerpt: true, keeper: '办公室' },
      yields: true,
    },
    {
      given: { isApproved: false, isRegistered: true, isExcerpt: false, keeper: '' },
      yields: false,
    },
    { given: { isApproved: true, isRegistered: true, isExcerpt: true, keeper: '' }, yields: false },
  ],
})

export const archiveStoreroomEntry = permit('44.3.3', {
  name: '进档案库房',
  statement: '非档案人员未经领导同意严禁进库房。',
  reading: '“领导”指办公室主任或分管局领导；同意只在当日有效，为本地设置。',
  facts: {
    isArchivist: yes('档案管理人员'),
    consentOn: optional(day('领导同意的日期')),
    on: day('进入日期'),
  },
  refuse: ({ isArchivist, consentOn, on }) =>
    !isArchivist && [
      consentOn === null && '未经领导同意，严禁进入库房',
      consentOn !== null && consentOn !== on && `领导同意只限${consentOn}，请重新取得同意`,
    ],
  examples: [
    { given: { isArchivist: false, consentOn: null, on: '2026-03-02' }, yields: false },
    { given: { isArchivist: false, consentOn: '2026-03-02', on: '2026-03-02' }, yields: true },
    { given: { isArchivist: false, consentOn: '2026-03-02', on: '2026-03-03' }, yields: false },
    { given: { isArchivist: true, consentOn: null, on: '2026-03-02' }, yields: true },
  ],
})

export const halfYearStockCheck = duty('44.3.4', {
  name: '半年核对库存档案',
  statement: '每半年核对库存档案1次，发现问题及时处理或报告。',
  reading: '日期条文未定，以每半年最后一天为限，为本地设置；不因休息日移动。',
  who: ['档案管理员'],
  every: { each: 'half-year', month: 6, on: 'last', isLocal: true, remind: [20, 5] },
  examples: [
    {
      given: { from: '2026-01-01', to: '2026-12-31' },
      yields: ['2026-06-30', '2026-12-31'],
    },
  ],
})

export const stockCheckReport = report('44.3.4', {
  name: '库存档案核对表',
  statement: '每半年核对库存档案1次，发现问题及时处理或报告。',
  contents: {
    rows: list(
      '核对',
      record('一行', {
        archiveClass: oneOf('类别', archiveClasses),
        recorded: count('账面', '卷'),
        counted: count('实存', '卷'),
        damaged: count('损坏', '卷'),
        action: text('处理'),
        owner: text('责任人'),
      }),
    ),
  },
  from: ['档案管理员'],
  to: ['办公室主任'],
  every: { each: 'half-year', month: 6, on: 'last', isLocal: true },
})

export const stockCheckSettled = permit('44.3.4', {
  name: '核对出的问题有处理',
  statement: '发现问题及时处理或报告。',
  facts: {
    differences: count('账实不符或损坏', '处'),
    settled: count('已处理或已报告', '处'),
  },
  refuse: ({ differences, settled }) =>
    settled < differences && `还有${differences - settled}处问题未处理、未报告，不能办结`,
  examples: [
    { given: { differences: 2, settled: 1 }, yields: false },
    { given: { differences: 2, settled: 2 }, yields: true },
    { given: { differences: 0, settled: 0 }, yields: true },
  ],
})

export const storeroomLog = register('44.3.5', {
  name: '库房温湿度和清洁记录',
  statement: '做好通风温湿度和清洁。',
  keeper: '档案管理员',
  columns: {
    at: moment('时间'),
    temperature: num('温度', '℃', { min: -20 }),
    humidity: num('相对湿度', '%', { max: 100 }),
    isAired: yes('已通风'),
    isCleaned: yes('已清洁'),
  },
})

export const storeroomClimate = rule('44.3.5', {
  name: '温湿度是否正常',
  statement: '做好通风温湿度和清洁。',
  reading: '限度条文未定：14至24℃、45%至60%为本地设置，含两端。',
  facts: {
    temperature: num('温度', '℃', { min: -20 }),
    humidity: num('相对湿度', '%', { max: 100 }),
  },
  parameters: {
    coldest: local(14, '℃'),
    warmest: local(24, '℃'),
    driest: local(45, '%'),
    dampest: local(60, '%'),
  },
  decide: ({ temperature, humidity }, p) => {
    const isWarmEnough = temperature >= p.coldest && temperature <= p.warmest
    const isDryEnough = humidity >= p.driest && humidity <= p.dampest
    const isFine = isWarmEnough && isDryEnough
    return {
      outcome: isFine ? '正常' : '报警',
      reason: isFine
        ? `${temperature}℃、${humidity}%，正常`
        : `${isWarmEnough ? '' : `温度${temperature}℃超出${p.coldest}至${p.warmest}℃；`}${isDryEnough ? '' : `湿度${humidity}%超出${p.driest}%至${p.dampest}%；`}请通风调节`,
    }
  },
  examples: [
    { given: { temperature: 20, humidity: 75 }, yields: '报警' },
    { given: { temperature: 20, humidity: 60 }, yields: '正常' },
    { given: { temperature: 20, humidity: 61 }, yields: '报警' },
    { given: { temperature: 25, humidity: 50 }, yields: '报警' },
  ],
})

export const storeroomRounds = duty('44.3.5', {
  name: '库房巡查',
  statement: '做好通风温湿度和清洁。',
  reading: '每个工作日记录一次温湿度，为本地设置。',
  who: ['档案管理员'],
  every: { each: 'workday', isLocal: true },
  examples: [
    {
      given: { from: '2026-02-13', to: '2026-02-24' },
      yields: ['2026-02-13', '2026-02-14', '2026-02-24'],
    },
  ],
})
