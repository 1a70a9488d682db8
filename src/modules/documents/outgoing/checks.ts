import type { Day } from '#kernel/calendar/day.ts'
import type { Decided, InForce, Rule } from '#rulebook/kit.ts'
import { receiversOf, type Draft } from '#modules/documents/outgoing/data.ts'
import { closeGaps, levelsIn, renumber } from '#modules/documents/outgoing/levels.ts'
import { receiverKindOf, sealOf } from '#modules/documents/outgoing/paper.ts'
import {
  attachmentNote,
  levelsInOrder,
  partHeadings,
  titleComplete,
} from '#rulebook/articles/a53-layout.ts'
import { agencyCodeFits, basisListed, kindFits } from '#rulebook/articles/a53-outgoing.ts'
import { noStateSecrets, secretMarkIn } from '#rulebook/articles/a43-secrecy.ts'

/**
 * What the rulebook and the national standard say of a draft, as one writes: each finding with its
 * source and, where the machine can, the mended draft. Pure.
 */
export interface Finding {
  /** `must`: the draft cannot go on like this; `advice`: look again. */
  readonly level: 'must' | 'advice'
  readonly field: keyof Draft
  readonly text: string
  readonly cite: string
  readonly clause?: string
  /** One click: what the button says, and the draft afterwards. */
  readonly mend?: { readonly label: string; readonly draft: Draft }
}

const standard = (section: string) => `GB/T 9704-2012 ${section}`

/** The paper asks for a decision. */
const asks = /(妥否|当否|可否|请予批准|请批复|请批示|请审批|恳请.{0,20}批准)/u

export function checksOf(draft: Draft, inForce: Day | InForce): Finding[] {
  const findings: Finding[] = []
  const ask = <F>(
    rule: Rule<F, boolean>,
    facts: NoInfer<F>,
    field: keyof Draft,
    more: Partial<Finding> = {},
  ) => {
    const decided: Decided<boolean> = rule.on(inForce)(facts)
    if (decided.outcome) return
    const { rule: clause, cite, reason } = decided
    findings.push({ level: 'must', field, text: reason, cite, clause, ...more })
  }
  const mend = (label: string, change: Partial<Draft>) => ({
    mend: { label, draft: { ...draft, ...change } },
  })
  const receivers = receiversOf(draft.to)
  const linked = draft.linked ?? draft.linkedText
  ask(noStateSecrets, { mark: secretMarkIn(JSON.stringify(draft)) }, 'body')
  ask(
    kindFits,
    {
      kind: draft.kind,
      direction: draft.direction,
      receivers: receivers.length,
      matters: draft.matters,
      asksApproval: asks.test(draft.body),
      linked,
      isForwarding: draft.isForwarding,
      isCriticism: draft.isCriticism,
    },
    'kind',
    kindMend(draft),
  )
  ask(
    agencyCodeFits,
    {
      code: draft.code,
      kind: draft.kind,
      receiver: draft.kind === '纪要' ? '无' : receiverKindOf(draft),
      linked,
      urgency: draft.urgency,
      authorisation: draft.authorisation,
      seal: sealOf(draft),
    },
    'code',
    codeMend(draft),
  )
  ask(
    titleComplete,
    { title: draft.kind === '纪要' ? `关于${draft.title}` : draft.title, kind: draft.kind },
    'title',
    titleMend(draft),
  )
  ask(
    levelsInOrder,
    { levels: levelsIn(draft.body) },
    'body',
    mend('理顺层次', { body: closeGaps(draft.body) }),
  )
  ask(
    attachmentNote,
    {
      attachments: draft.attachments.map(({ name }) => name),
      // Attachments are numbered by the layout itself.
      isNumbered: draft.attachments.length > 1,
    },
    'attachments',
    mend('去掉末尾标点', {
      attachments: draft.attachments.map((one) => ({
        ...one,
        name: one.name.replace(/[，。；、]+$/u, ''),
      })),
    }),
  )
  const basis = draft.basis.split('\n').filter((line) => line.trim() !== '')
  ask(basisListed, { isPolicy: draft.isPolicy, basis }, 'basis')
  return [...findings, ...missing(draft, receivers), ...signs(draft), ...parts(draft, inForce)]

  function parts(one: Draft, at: Day | InForce): Finding[] {
    const levels = levelsIn(one.body)
    const paragraphs = one.body.split('\n').filter((line) => line.trim() !== '')
    const isLong = one.body.length > 1500 && paragraphs.length > 6
    const decided = partHeadings.on(at)({
      parts: isLong ? Math.max(2, levels.filter((level) => level === '一、').length) : 1,
      headings: levels.filter((level) => level === '一、').length,
    })
    if (decided.outcome === '可以') return []
    const { cite, rule: clause } = decided
    return [{ level: 'advice', field: 'body', text: '正文较长，建议分部分标小标题', cite, clause }]
  }

  function missing(one: Draft, to: readonly string[]): Finding[] {
    const found: Finding[] = []
    const need = (field: keyof Draft, text: string, cite: string) =>
      found.push({ level: 'must', field, text, cite })
    if (one.body.trim() === '') need('body', '正文还没有写', standard('7.3.3'))
    const isPublic = one.direction === '社会公布'
    if (one.kind !== '纪要' && !isPublic && to.length === 0) {
      need('to', '请填写主送机关', standard('7.3.2'))
    }
    if (one.kind === '请示' && one.cc !== '' && /各县|局属|下级/u.test(one.cc)) {
      need('cc', '请示不得同时抄送下级机关', '党政机关公文处理工作条例第十五条')
    }
    if (one.direction === '上行' && /(国务院|部|省委|省(人民)?政府)$/u.test(to[0] ?? '')) {
      need('to', '不得越级行文，请报省厅、州委或州政府', '党政机关公文处理工作条例第十四条')
    }
    if (one.direction === '上行' && one.kind === '请示' && one.contact === '') {
      need('contact', '请示应在附注处注明联系人和电话', '党政机关公文处理工作条例第九条')
    }
    if (one.kind === '纪要' && one.minutesOf === '') {
      need('minutesOf', '请填写会议名称，纪要按会议编期号', '第五十三条(二)2')
    }
    const bad = one.attachments.findIndex(({ name }) => name === '')
    if (bad >= 0) need('attachments', `第${bad + 1}个附件没有名称`, standard('7.3.4'))
    return found
  }

  /** Signs and numbers as they are printed. */
  function signs(one: Draft): Finding[] {
    const found: Finding[] = []
    const say = (
      field: 'body' | 'title',
      text: string,
      cite: string,
      label: string,
      value: string,
    ) => {
      if (value === one[field]) return
      const fixed = { label, draft: { ...one, [field]: value } }
      found.push({ level: 'advice', field, text, cite, mend: fixed })
    }
    for (const field of ['title', 'body'] as const) {
      const value = one[field]
      const brackets = value.replaceAll(
        /[[【［(（]((?:19|20)\d{2})[\]】］)）](?=\s*\d+\s*号)/gu,
        '〔$1〕',
      )
      say(field, '发文字号的年份用六角括号〔〕', standard('7.2.5'), '改为〔〕', brackets)
      const numbers = value.replaceAll(/〕(?:第\s*|0+)(\d+号)/gu, '〕$1')
      say(field, '发文字号不加“第”，不编虚位', standard('7.2.5'), '改正字号', numbers)
      const dates = value.replaceAll(
        /((?:19|20)\d{2})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/gu,
        (_, y: string, m: string, d: string) => `${y}年${Number(m)}月${Number(d)}日`,
      )
      say(field, '日期写全年、月、日，月日不编虚位', standard('7.3.5'), '改正日期', dates)
      const zeros = value.replaceAll(/(年)0(\d月)/gu, '$1$2').replaceAll(/(月)0(\d日)/gu, '$1$2')
      say(field, '月、日不编虚位（1不编为01）', standard('7.3.5'), '去掉虚位', zeros)
    }
    const widths = one.body
      .replaceAll(/(?<=\p{Script=Han}),/gu, '，')
      .replaceAll(/(?<=\p{Script=Han});/gu, '；')
      .replaceAll(/(?<=\p{Script=Han}):/gu, '：')
      .replaceAll(/(?<=\p{Script=Han})\?/gu, '？')
      .replaceAll(/\((?=[一二三四五六七八九十]+\))([一二三四五六七八九十]+)\)/gu, '（$1）')
    say('body', '中文里用全角标点', 'GB/T 15834-2011', '改为全角', widths)
    say('body', '层次序号不连续', standard('7.3.3'), '重新编号', renumber(one.body))
    return found
  }
}

/** 函 downwards becomes a 通知, an asking 报告 a 请示. */
function kindMend(draft: Draft): Partial<Finding> {
  const to = (kind: Draft['kind'], more: Partial<Draft> = {}): Partial<Finding> => ({
    mend: {
      label: `改为${kind}`,
      draft: {
        ...draft,
        kind,
        title: draft.title.replace(/(通知|请示|报告|函|意见|批复|通告|通报)$/u, kind),
        ...more,
      },
    },
  })
  const { kind, direction } = draft
  if (kind === '报告' && asks.test(draft.body)) return to('请示', { code: '文人社请' })
  if (kind === '函' && direction === '下行') return to('通知', { code: '文人社发' })
  const only: Partial<Record<Draft['kind'], Draft['direction']>> = {
    请示: '上行',
    报告: '上行',
    函: '平行',
    批复: '下行',
    通告: '社会公布',
  }
  const fits = only[kind]
  if (!fits || fits === direction) return {}
  return { mend: { label: `改为${fits}`, draft: { ...draft, direction: fits } } }
}

/** The code that the kind and the receiver ask for. */
function codeMend(draft: Draft): Partial<Finding> {
  const usual: Partial<Record<Draft['kind'], Draft['code']>> = {
    纪要: '无',
    请示: '文人社请',
    批复: '文人社复',
    函: '文人社函',
  }
  const code = usual[draft.kind] ?? '文人社发'
  if (code === draft.code) return {}
  const label = code === '无' ? '改为不设字号' : `改用${code}`
  return { mend: { label, draft: { ...draft, code } } }
}

function titleMend(draft: Draft): Partial<Finding> {
  const title = draft.title.replaceAll(/[，。；！？]/gu, '')
  const fixed = title.endsWith(draft.kind) ? title : `${title.replace(/的$/u, '')}的${draft.kind}`
  if (fixed === draft.title) return {}
  return { mend: { label: `改为“${fixed}”`, draft: { ...draft, title: fixed } } }
}
