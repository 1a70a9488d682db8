import {
  conduct,
  count,
  form,
  limit,
  list,
  local,
  permit,
  printed,
  register,
  text,
  day,
} from '../kit.ts'

/** 前言：制定目的、结构、遵守与完善。 */

/** The six lines of business, top of the business taxonomy. */
export const businessLines = [
  '就业创业',
  '社会保障',
  '人事人才',
  '军转安置',
  '劳动监察',
  '调解仲裁',
] as const

export const purposeOfRules = conduct('pre.1', {
  name: '规则的目的和范围',
  statement: '规则在原有规章制度基础上结合业务制定，覆盖就业创业、社会保障等六条业务线。',
  reading:
    '公布日为2019-01-22，作为第一版；全篇施行日条文未写，由管理员设定。第四十八条另写自2015年4月起。',
  who: ['州人社局'],
  points: businessLines,
})

const numbersUpTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

export const rulesTree = permit('pre.2', {
  name: '章条齐全不重号',
  statement: '规则共五章，正文58条；导入的版本章条须齐全，编号不得重复。',
  reading:
    '只核对章和条。条以下的编号缺漏（如第五十三条(9)之后为(11)）照印本保留，提示而不改号，引用才与印本一致。',
  facts: { chapters: list('章', count('章号', '')), articles: list('条', count('条号', '')) },
  parameters: { chapters: printed(5, '章'), articles: printed(58, '条') },
  refuse: ({ chapters, articles }, p) => {
    const faults = (found: readonly number[], most: number, what: string) => {
      const twice = [...new Set(found.filter((n, i) => found.indexOf(n) !== i))]
      const missing = numbersUpTo(most).filter((n) => !found.includes(n))
      const beyond = found.filter((n) => n < 1 || n > most)
      const said = (ns: readonly number[]) => ns.map((n) => `第${n}${what}`).join('、')
      return [
        twice.length > 0 && `${what}编号重复：${said(twice)}，请核对后重新导入`,
        missing.length > 0 && `缺${what}：${said(missing)}，请补齐后重新导入`,
        beyond.length > 0 && `${what}号超出范围：${said(beyond)}，应为${most}${what}`,
      ]
    }
    return [...faults(chapters, p.chapters, '章'), ...faults(articles, p.articles, '条')]
  },
  allowed: '章条齐全，编号不重复',
  examples: [
    { given: { chapters: [1, 2, 3, 4, 5], articles: numbersUpTo(58) }, yields: true },
    { given: { chapters: [1, 2, 3, 4, 5], articles: [...numbersUpTo(58), 27] }, yields: false },
    { given: { chapters: [1, 2, 3, 4, 5], articles: numbersUpTo(57) }, yields: false },
    { given: { chapters: [1, 2, 3, 4], articles: numbersUpTo(58) }, yields: false },
  ],
})

export const rulesAcknowledgementDue = limit('pre.3', {
  name: '签阅期限',
  statement: '全局干部职工须遵守规则；每个版本公布后逐人签阅，逾期未签的提醒本人和科室负责人。',
  reading: '条文没有签阅期限，公布后10个工作日是本地设置；逾期只提醒、列名，不停办业务。',
  parameters: { workdays: local(10, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 0 }] }),
  examples: [
    { given: { from: '2025-11-03' }, yields: '2025-11-17' },
    { given: { from: '2025-09-30' }, yields: '2025-10-21' },
  ],
})

export const rulesAcknowledgement = form('pre.3', {
  name: '规则签阅单',
  statement: '逐人逐版本签阅，记明版本和日期。',
  fields: { name: text('姓名'), unit: text('科室'), version: day('版本'), signed: day('签阅日期') },
  signatures: ['本人'],
})

export const revisionSuggestions = register('pre.3', {
  name: '规则修改建议登记',
  statement: '干部职工在实践中充实完善规则，对任何一款都可以提修改建议。',
  reading: '建议送办公室和政策法规科，供下一版采用；采纳与否都答复本人。',
  keeper: '办公室',
  columns: {
    proposer: text('建议人'),
    clause: text('条款'),
    suggestion: text('建议'),
    submitted: day('提出日期'),
    reply: text('答复'),
  },
})
