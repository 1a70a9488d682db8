import { count, list, permit, rule, text, yes } from '../kit.ts'

/** 第二十一条 行政执法过错责任追究制度，(八) 行政告诫的情形。 */

export const circularUsedOnce = rule('21.8.1', {
  name: '通报批评只用一次',
  statement: '予以行政告诫的情形：受到人社部、省厅或各级党委政府通报批评。',
  reading:
    '同一通报既可为本项，也可为(九)4：没有其他过错情形的作为本项，否则只作从重情节，不重复使用。',
  conflicts: [{ with: '21.9.4', follow: '没有其他情形时按(八)1，否则只按(九)4从重' }],
  facts: { otherGrounds: count('同案的其他过错情形', '项') },
  decide: ({ otherGrounds }) =>
    otherGrounds === 0
      ? { outcome: '(八)1', reason: '没有其他过错情形，通报批评作为告诫的情形' }
      : { outcome: '(九)4', reason: '已有其他过错情形，通报批评只作从重情节' },
  examples: [
    { given: { otherGrounds: 0 }, yields: '(八)1' },
    { given: { otherGrounds: 1 }, yields: '(九)4' },
  ],
})

export const forgedEvidence = rule('21.8.2', {
  name: '伪造证据的后果',
  statement: '予以行政告诫的情形：伪造证据、执法记录致结果严重偏差，造成不良后果。',
  reading: '须同时有严重偏差和不良后果；另按第二十条(五)4评为考核不合格。',
  facts: { isForged: yes('伪造证据、执法记录'), hasBadResult: yes('结果严重偏差并造成不良后果') },
  decide: ({ isForged, hasBadResult }) =>
    isForged
      ? hasBadResult
        ? { outcome: '行政告诫', reason: '不低于行政告诫，并提请考核不合格（第二十条(五)4）' }
        : { outcome: '考核不合格', reason: '未造成不良后果，提请考核不合格（第二十条(五)4）' }
      : { outcome: null, reason: '没有伪造' },
  examples: [
    { given: { isForged: true, hasBadResult: true }, yields: '行政告诫' },
    { given: { isForged: true, hasBadResult: false }, yields: '考核不合格' },
    { given: { isForged: false, hasBadResult: false }, yields: null },
  ],
})

export const bribeCaseRouted = permit('21.8.3', {
  name: '涉财物案件先送纪委',
  statement:
    '予以行政告诫的情形：利用职务便利收受或索取相对人财物，徇私舞弊、弄虚作假、违法不作为或乱作为。',
  reading:
    '同一事实依次见(八)3、(九)5、(十)5，按轻重逐级；先送机关党委纪委，不论金额，取可适用的最重一级。',
  conflicts: [
    { with: '21.9.5', follow: '致严重失误、显失公正的从重' },
    { with: '21.10.5', follow: '情节严重、涉嫌犯罪的移送' },
  ],
  facts: {
    isSentToDiscipline: yes('已送机关党委纪委'),
    hasOpinion: yes('机关党委纪委已提出意见'),
    isClosedAtAdmonition: yes('只以告诫结案'),
  },
  refuse: (f) => [
    !f.isSentToDiscipline && '涉及财物的，先送机关党委纪委',
    f.isClosedAtAdmonition && !f.hasOpinion && '机关党委纪委提出意见以前，不能只以告诫结案',
  ],
  examples: [
    {
      given: { isSentToDiscipline: false, hasOpinion: false, isClosedAtAdmonition: true },
      yields: false,
    },
    {
      given: { isSentToDiscipline: true, hasOpinion: false, isClosedAtAdmonition: true },
      yields: false,
    },
    {
      given: { isSentToDiscipline: true, hasOpinion: false, isClosedAtAdmonition: false },
      yields: true,
    },
  ],
})

export const coercionInWriting = permit('21.8.5', {
  name: '强制措施须有书面决定',
  statement: '予以行政告诫的情形：非法实施证据保全和其他强制措施、滥用裁量权，造成损害。',
  reading: '程序要求见第二十三条(四)4。',
  facts: { hasInstrument: yes('有书面决定'), hasLegalBasis: yes('有法律法规依据') },
  refuse: (f) => [
    !f.hasLegalBasis && '没有法律法规依据，不得采取强制措施',
    !f.hasInstrument && '证据保全和强制措施须有书面决定，请先办理审批',
  ],
  examples: [
    { given: { hasInstrument: false, hasLegalBasis: true }, yields: false },
    { given: { hasInstrument: true, hasLegalBasis: false }, yields: false },
    { given: { hasInstrument: true, hasLegalBasis: true }, yields: true },
  ],
})

export const relativeDeclared = permit('21.8.7', {
  name: '利害关系须先申报',
  statement:
    '予以行政告诫的情形：因个人恩怨、偏见避实就虚、拖延不报或伪造证据，致严重偏差或权益受损。',
  facts: {
    relations: list('与相对人的关系', text('关系')),
    isDeclared: yes('已申报回避'),
  },
  refuse: ({ relations, isDeclared }) =>
    relations.length > 0 && !isDeclared && `与相对人有${relations.join('、')}关系，须先申报回避`,
  examples: [
    { given: { relations: ['亲属'], isDeclared: false }, yields: false },
    { given: { relations: ['亲属'], isDeclared: true }, yields: true },
    { given: { relations: [], isDeclared: false }, yields: true },
  ],
})
