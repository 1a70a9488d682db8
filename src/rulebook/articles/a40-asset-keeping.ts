import {
  count,
  day,
  duty,
  fen,
  form,
  inFen,
  inYuan,
  list,
  local,
  oneOf,
  permit,
  record,
  register,
  report,
  role,
  rule,
  sequence,
  text,
  yes,
  yuan,
} from '../kit.ts'
import { assetClasses, assetSources } from './a40-assets.ts'
/** 第四十条 固定资产管理制度，(四)(五) 管理、清查、移交与维修。 */

export const assetOffice = role('40.4.1', {
  name: '固定资产专人管理',
  statement: '规划财务科专人负责建账、记账、分类、验收、维修、调配、监督检查。',
  who: ['规划财务科'],
})

export const unitAssetList = register('40.4.1', {
  name: '《科室固定资产管理清单》',
  statement: '按科室建立固定资产管理清单。',
  reading: '资产调动当日两个科室的清单同时更新。',
  keeper: '规划财务科',
  columns: {
    number: text('资产编号'),
    name: text('名称'),
    kind: oneOf('类别', assetClasses),
    unit: text('科室'),
    user: text('使用人'),
    place: text('存放地点'),
    value: fen('价值'),
    source: oneOf('来源', assetSources),
    entered: day('入账日期'),
  },
})

export const yearEndStocktake = duty('40.4.2a', {
  name: '年终清查',
  statement: '年终清查1次。',
  reading: '“年终”以12月31日为限（本地设置），固定日期不顺延。',
  who: ['规划财务科', '各科室'],
  every: { each: 'year', month: 12, on: 31, remind: [20, 5], isLocal: true },
  examples: [{ given: { from: '2025-01-01', to: '2025-12-31' }, yields: ['2025-12-31'] }],
})

export const assetChanges = report('40.4.2a', {
  name: '《固定资产增减变动情况一览表》',
  statement: '年终清查打印增减变动一览表核实。',
  from: ['规划财务科'],
  to: ['各科室'],
  every: { each: 'year', month: 12, on: 31, isLocal: true },
  contents: {
    kind: oneOf('类别', assetClasses),
    opening: fen('年初'),
    added: fen('增加'),
    reduced: fen('减少'),
    closing: fen('年末'),
  },
})

export const assetDetails = report('40.4.2a', {
  name: '《固定资产明细表》',
  statement: '年终清查打印明细表核实。',
  from: ['规划财务科'],
  to: ['各科室'],
  every: { each: 'year', month: 12, on: 31, isLocal: true },
  contents: {
    number: text('资产编号'),
    name: text('名称'),
    unit: text('科室'),
    user: text('使用人'),
    value: fen('价值'),
    isCounted: yes('已清点'),
  },
})

export const stocktakeBalance = permit('40.4.2a', {
  name: '增减平衡',
  statement: '清查核实增减变动，账物相符。',
  facts: {
    opening: fen('年初'),
    added: fen('增加'),
    reduced: fen('减少'),
    closing: fen('年末'),
  },
  refuse: ({ opening, added, reduced, closing }) =>
    opening + added - reduced !== closing &&
    `年初加增加减减少应为${inYuan(opening + added - reduced)}，年末为${inYuan(closing)}，请核对`,
  examples: [
    {
      given: {
        opening: yuan(10_000),
        added: yuan(5000),
        reduced: yuan(1000),
        closing: yuan(14_000),
      },
      yields: true,
    },
    {
      given: {
        opening: yuan(10_000),
        added: yuan(5000),
        reduced: yuan(1000),
        closing: yuan(14_000.01),
      },
      yields: false,
    },
  ],
})

export const assetLossLiability = rule('40.4.2b', {
  name: '丢失损坏责任',
  statement: '丢失或保管操作不当损坏的，追究当事人和科室负责人责任，情节严重给纪律处分。',
  reading: '系统列线索并附清查记录；处分由有权机关决定，赔偿按第三十九条(八)。',
  facts: {
    event: oneOf('情形', ['丢失', '保管操作不当损坏', '正常损耗']),
    isGrave: yes('情节严重'),
  },
  decide: ({ event, isGrave }) =>
    event === '正常损耗'
      ? { outcome: { who: [], isDisciplinary: false }, reason: '正常损耗，不追究' }
      : {
          outcome: { who: ['当事人', '科室负责人'], isDisciplinary: isGrave },
          reason: `${event}，追究当事人和科室负责人责任${isGrave ? '，并移送纪律处理' : ''}`,
        },
  examples: [
    {
      given: { event: '丢失', isGrave: false },
      yields: { who: ['当事人', '科室负责人'], isDisciplinary: false },
    },
    {
      given: { event: '保管操作不当损坏', isGrave: true },
      yields: { who: ['当事人', '科室负责人'], isDisciplinary: true },
    },
    {
      given: { event: '正常损耗', isGrave: false },
      yields: { who: [], isDisciplinary: false },
    },
  ],
})

export const valuableAsset = permit('40.4.3a', {
  name: '贵重资产专人保管',
  statement: '贵重资产须定专人保管使用。',
  reading: '“贵重”没有数字，5000元以上为本地设置，规划财务科可另行标注。',
  facts: { value: fen('价值'), isMarked: yes('标注为贵重'), keeper: text('保管人') },
  parameters: { from: local(yuan(5000), inFen) },
  refuse: ({ value, isMarked, keeper }, p) =>
    (value >= p.from || isMarked) && !keeper.trim() && '贵重资产须指定保管人，指定后才能领用',
  examples: [
    { given: { value: yuan(5000), isMarked: false, keeper: '' }, yields: false },
    { given: { value: yuan(5000), isMarked: false, keeper: '甲' }, yields: true },
    { given: { value: yuan(4999.99), isMarked: false, keeper: '' }, yields: true },
    { given: { value: yuan(100), isMarked: true, keeper: '' }, yields: false },
  ],
})

export const assetTransfer = sequence('40.4.3b', {
  name: '资产调转程序',
  statement:
    '资产转移须到规划财务科办调转，填《固定资产使用情况变动报告单》，分管财务领导签字后备案。',
  reading: '第三十九条(七)另要求分管领导同意，两项都办，先分管领导，后分管财务领导。',
  conflicts: [{ with: '39.7', follow: '分管领导、分管财务领导都须同意' }],
  steps: [
    { name: '填报告单', by: '移出科室' },
    { name: '移入科室确认', by: '移入科室' },
    { name: '分管领导同意', by: '分管领导' },
    { name: '分管财务领导签字', by: '分管财务领导' },
    { name: '备案并更新清单', by: '规划财务科' },
  ],
  examples: [
    {
      given: { done: ['填报告单', '移入科室确认'], next: '分管财务领导签字' },
      yields: false,
    },
    {
      given: {
        done: ['填报告单', '移入科室确认', '分管领导同意', '分管财务领导签字'],
        next: '备案并更新清单',
      },
      yields: true,
    },
  ],
})

export const assetTransferForm = form('40.4.3b', {
  name: '《固定资产使用情况变动报告单》',
  statement: '资产转移填变动报告单。',
  fields: {
    number: text('资产编号'),
    from: text('移出科室'),
    to: text('移入科室'),
    reason: text('原因'),
    moved: day('变动日期'),
  },
  signatures: ['移出科室', '移入科室', '分管领导', '分管财务领导', '规划财务科'],
})

export const headHandover = permit('40.4.4a', {
  name: '科室负责人变动移交',
  statement: '科室负责人变动须清点并移交。',
  facts: {
    listed: count('清单件数', '件'),
    counted: count('清点件数', '件'),
    hasShortageCase: yes('短缺已立项处理'),
    signed: list('已签字', text('签字人')),
  },
  parameters: { signers: local(['移交人', '接收人', '规划财务科']) },
  refuse: ({ listed, counted, hasShortageCase, signed }, { signers }) => [
    counted < listed &&
      !hasShortageCase &&
      `清点少${listed - counted}件，须先登记短缺并处理，再签字移交`,
    ...signers
      .filter((one) => !signed.includes(one))
      .map((one) => `${one}未签字，移交未完成，任免手续待移交后办结`),
  ],
  examples: [
    {
      given: {
        listed: 20,
        counted: 20,
        hasShortageCase: false,
        signed: ['移交人', '接收人', '规划财务科'],
      },
      yields: true,
    },
    {
      given: {
        listed: 20,
        counted: 19,
        hasShortageCase: false,
        signed: ['移交人', '接收人', '规划财务科'],
      },
      yields: false,
    },
    {
      given: {
        listed: 20,
        counted: 19,
        hasShortageCase: true,
        signed: ['移交人', '接收人', '规划财务科'],
      },
      yields: true,
    },
    {
      given: { listed: 20, counted: 20, hasShortageCase: false, signed: ['移交人', '接收人'] },
      yields: false,
    },
  ],
})

export const headHandoverForm = form('40.4.4a', {
  name: '《资产移交清单》',
  statement: '科室负责人变动清点移交。',
  fields: {
    unit: text('科室'),
    items: list(
      '资产',
      record('资产', { number: text('编号'), name: text('名称'), isPresent: yes('在') }),
    ),
    handed: day('移交日期'),
  },
  signatures: ['移交人', '接收人', '规划财务科'],
})
