import { describe, expect, test } from 'vitest'
import { directoryOf, type OrgRows } from '#kernel/org/directory-of.ts'
import { tokenOf, tokens, type Dated, type Duty, type UnitKind } from '#kernel/org/directory.ts'

/** 谁在哪一天是谁：任职、主持工作、A-B角、委托、分管、空缺，都以日期为准。 */

const always: Dated = { from: '2024-01-01', to: null }
const bureau = 1
const leaders = 2
const office = 3
const pension = 4
const party = 5
const archive = 6

const unit = (id: number, name: string, kind: UnitKind, parent: number | null, sort = id * 10) => ({
  ...always,
  id,
  code: `u${id}`,
  name,
  shortName: name,
  kind,
  parent,
  sort,
})
const people = [
  '周局长',
  '杨副局长',
  '陶副局长',
  '张主任',
  '罗副主任',
  '林收发',
  '刘科长',
  '李科员',
]
const [zhou, yang, tao, zhang, luo, lin, liu, li] = people.map((_, i) => i + 1) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]
const post = (id: number, inUnit: number, duty: Duty, title: string = duty) => ({
  id,
  unit: inUnit,
  duty,
  title,
  sort: id,
})
const seat = (
  id: number,
  person: number,
  at: number,
  dated: Partial<Dated> = {},
  acting = false,
) => ({
  ...always,
  ...dated,
  id,
  person,
  post: at,
  acting,
  basis: acting ? '党组会议纪要' : null,
})

const rows: OrgRows = {
  units: [
    unit(bureau, '州人社局', '局机关', null),
    unit(leaders, '局领导', '局领导', bureau),
    unit(office, '办公室', '内设机构', bureau),
    unit(pension, '养老保险科', '内设机构', bureau, 25),
    unit(party, '局党组', '党组', bureau),
    unit(archive, '档案室', '内设机构', office),
  ],
  people: people.map((name, i) => ({
    ...always,
    id: i + 1,
    name,
    sortKey: name,
    rank: null,
    phone: null,
    demo: true,
  })),
  posts: [
    post(1, leaders, '局长'),
    post(2, leaders, '副局长'),
    post(3, office, '科室负责人', '办公室主任'),
    post(4, office, '科室副职', '办公室副主任'),
    post(5, office, '收发员'),
    post(6, pension, '科室负责人', '科长'),
    post(7, pension, '科员'),
  ],
  appointments: [
    seat(1, zhou, 1),
    seat(2, tao, 2),
    seat(3, yang, 2),
    seat(4, zhang, 3),
    seat(5, luo, 4),
    seat(6, lin, 5),
    // 刘科长 left on 3 March; 李科员 kept the section running from the 10th until 罗副主任 came.
    seat(7, liu, 6, { to: '2026-03-03' }),
    seat(8, li, 7),
    seat(9, li, 6, { from: '2026-03-10', to: '2026-03-31' }, true),
    seat(10, luo, 6, { from: '2026-04-01' }),
  ],
  charges: [
    { ...always, id: 1, leader: yang, unit: office, basis: '分工' },
    { ...always, id: 2, leader: yang, unit: pension, basis: '分工', to: '2026-02-28' },
    { ...always, id: 3, leader: tao, unit: pension, basis: '分工', from: '2026-03-01' },
    { ...always, id: 4, leader: zhou, unit: bureau, basis: '分工' },
  ],
  standIns: [{ ...always, id: 1, a: zhang, b: luo, basis: 'A-B角表' }],
  absences: [
    { id: 1, person: zhang, ground: '赴昆明开会', from: '2026-03-05', to: '2026-03-06' },
    { id: 2, person: lin, ground: '年休假', from: '2026-03-05', to: '2026-03-05' },
  ],
  delegations: [
    {
      id: 1,
      principal: lin,
      delegate: li,
      types: ['incoming'],
      basis: '委托书',
      from: '2026-03-05',
      to: '2026-03-20',
    },
    {
      id: 2,
      principal: li,
      delegate: zhang,
      types: null,
      basis: '委托书',
      from: '2026-03-05',
      to: '2026-03-20',
    },
  ],
  memberships: [
    { ...always, id: 1, body: party, person: zhou, role: '书记' },
    { ...always, id: 2, body: party, person: yang, role: '成员', to: '2026-06-30' },
  ],
}
const org = directoryOf(rows, 7)
const names = (holders: { people: readonly { name: string }[] }) =>
  holders.people.map((person) => person.name)

describe('任职与空缺', () => {
  test('3月3日科长还在任，4日起空缺，10日起有人主持工作，4月1日新科长到任', () => {
    const head = (day: string) => {
      const found = org.headOf(pension, day)
      return [...names(found), found.how]
    }
    expect(head('2026-03-03')).toEqual(['刘科长', '任职'])
    expect(head('2026-03-04')).toEqual(['空缺'])
    expect(head('2026-03-10')).toEqual(['李科员', '主持工作'])
    expect(head('2026-03-31')).toEqual(['李科员', '主持工作'])
    expect(head('2026-04-01')).toEqual(['罗副主任', '任职'])
  })

  test('到任之前和离任之后都不算', () => {
    expect(org.postsOf(liu, '2023-12-31')).toEqual([])
    expect(org.postsOf(liu, '2026-03-03').map((p) => p.post.title)).toEqual(['科长'])
    expect(org.postsOf(liu, '2026-03-04')).toEqual([])
  })

  test('一人可任几职，第一职所在单位为其单位', () => {
    expect(org.postsOf(luo, '2026-04-01').map((p) => p.post.title)).toEqual([
      '办公室副主任',
      '科长',
    ])
    expect(org.homeUnitOf(luo, '2026-04-01')?.name).toBe('办公室')
    expect(names({ people: org.membersOf(pension, '2026-04-01') })).toEqual(['罗副主任', '李科员'])
  })

  test('没有负责人岗位的单位为空缺', () => {
    expect(org.headOf(party, '2026-03-03')).toEqual({ people: [], how: '空缺' })
  })

  test('离开本局的人不再任职，也没有任何权限', () => {
    const gone = directoryOf(
      {
        ...rows,
        people: rows.people.map((p) => (p.id === zhang ? { ...p, to: '2026-03-31' } : p)),
      },
      8,
    )
    expect(gone.headOf(office, '2026-03-31').people).toHaveLength(1)
    expect(gone.headOf(office, '2026-04-01').how).toBe('空缺')
    expect(gone.tokensOf(zhang, '2026-04-01')).toEqual([])
    expect(gone.behalvesOf(zhang, '2026-04-01')).toEqual([])
  })
})

describe('外出与A-B角', () => {
  test('外出期间由B角代行，前一日和后一日仍是本人', () => {
    const holders = (day: string) => org.holdersOf(3, day)
    expect(holders('2026-03-04')).toMatchObject({ how: '任职', people: [{ name: '张主任' }] })
    expect(holders('2026-03-05')).toMatchObject({ how: 'A-B角', people: [{ name: '罗副主任' }] })
    expect(holders('2026-03-06')).toMatchObject({ how: 'A-B角' })
    expect(holders('2026-03-07')).toMatchObject({ how: '任职' })
    expect(org.isAway(zhang, '2026-03-06')?.ground).toBe('赴昆明开会')
  })

  test('没有B角的人外出，岗位仍是他的，事情等他回来', () => {
    expect(org.holdersOf(5, '2026-03-05')).toMatchObject({
      how: '任职',
      people: [{ name: '林收发' }],
    })
  })

  test('B角自己也外出，就没有人代行', () => {
    const both = directoryOf(
      {
        ...rows,
        absences: [
          ...rows.absences,
          { id: 3, person: luo, ground: '病假', from: '2026-03-06', to: null },
        ],
      },
      8,
    )
    expect(both.holdersOf(3, '2026-03-05').how).toBe('A-B角')
    expect(both.holdersOf(3, '2026-03-06')).toMatchObject({
      how: '任职',
      people: [{ name: '张主任' }],
    })
  })

  test('本人外出而有人主持工作，先由主持工作的人办', () => {
    const led = directoryOf(
      {
        ...rows,
        appointments: [...rows.appointments, seat(11, lin, 3, { from: '2026-03-06' }, true)],
      },
      8,
    )
    expect(led.holdersOf(3, '2026-03-05').how).toBe('A-B角')
    expect(led.holdersOf(3, '2026-03-06')).toMatchObject({
      how: '主持工作',
      people: [{ name: '林收发' }],
    })
    expect(led.holdersOf(3, '2026-03-07')).toMatchObject({
      how: '任职',
      people: [{ name: '张主任' }],
    })
  })
})

describe('代行的权限', () => {
  test('B角只在A角外出的日子代行', () => {
    expect(org.behalvesOf(luo, '2026-03-04')).toEqual([])
    expect(org.behalvesOf(luo, '2026-03-05')).toMatchObject([
      { principal: zhang, ground: 'A-B角', types: null },
    ])
    expect(org.behalvesOf(luo, '2026-03-05')[0]!.tokens).toContain(tokens.head(office))
  })

  test('委托只在期内有效，只限所列事项', () => {
    expect(org.behalvesOf(li, '2026-03-04')).toEqual([])
    expect(org.behalvesOf(li, '2026-03-20')).toMatchObject([
      { principal: lin, ground: '委托', types: ['incoming'], basis: '委托书' },
    ])
    expect(org.behalvesOf(li, '2026-03-21')).toEqual([])
  })

  test('受托人不能把受托的权限再委托出去', () => {
    const passedOn = org.behalvesOf(zhang, '2026-03-10').flatMap((behalf) => behalf.tokens)
    expect(passedOn).toContain(tokens.person(li))
    expect(passedOn).not.toContain(tokens.person(lin))
    expect(passedOn).not.toContain(tokens.duty('收发员'))
  })

  test('代行的权限不混入本人的权限', () => {
    expect(org.tokensOf(luo, '2026-03-05')).not.toContain(tokens.head(office))
  })
})

describe('分管与权限标记', () => {
  test('分管调整之日起换人', () => {
    expect(org.leaderOf(pension, '2026-02-28')?.name).toBe('杨副局长')
    expect(org.leaderOf(pension, '2026-03-01')?.name).toBe('陶副局长')
    expect(org.tokensOf(yang, '2026-03-01')).not.toContain(tokens.head(pension))
    expect(org.tokensOf(tao, '2026-03-01')).toContain(tokens.head(pension))
  })

  test('没有单独分管的下属单位，随上级单位由同一领导分管', () => {
    expect(org.leaderOf(archive, '2026-03-03')?.name).toBe('杨副局长')
    expect(org.tokensOf(yang, '2026-03-03')).toContain(tokens.head(archive))
    expect(org.tokensOf(zhou, '2026-03-03')).not.toContain(tokens.head(archive))
    expect(org.leaderOf(party, '2026-03-03')?.name).toBe('周局长')
  })

  test('科室负责人有本人、岗位、单位、职责和负责人五种标记，副职没有负责人标记', () => {
    expect(new Set(org.tokensOf(zhang, '2026-03-03'))).toEqual(
      new Set([
        tokens.person(zhang),
        tokens.post(3),
        tokens.unit(office),
        tokens.duty('科室负责人'),
        tokens.head(office),
      ]),
    )
    expect(org.tokensOf(luo, '2026-03-03')).not.toContain(tokens.head(office))
  })

  test('主持工作的人与负责人同样有负责人标记', () => {
    expect(org.tokensOf(li, '2026-03-09')).not.toContain(tokens.head(pension))
    expect(org.tokensOf(li, '2026-03-10')).toContain(tokens.head(pension))
  })

  test('局长除岗位和职责外没有特别标记', () => {
    expect(org.tokensOf(zhou, '2026-03-03').filter((t) => tokenOf(t).kind === 'head')).toEqual([
      tokens.head(bureau),
      tokens.head(leaders),
      tokens.head(party),
    ])
  })

  test('党组成员到任期最后一日为止', () => {
    expect(org.tokensOf(yang, '2026-06-30')).toContain(tokens.unit(party))
    expect(org.tokensOf(yang, '2026-07-01')).not.toContain(tokens.unit(party))
    expect(names({ people: org.membersOf(party, '2026-06-30') })).toEqual(['周局长', '杨副局长'])
  })

  test('标记可以还原成类别和编号', () => {
    expect(tokenOf(tokens.head(office))).toEqual({ kind: 'head', id: office })
    expect(tokenOf(tokens.person(19))).toEqual({ kind: 'person', id: 19 })
    expect(() => tokenOf(3)).toThrow('unknown token')
  })
})

describe('机构', () => {
  test('按印发的顺序列出，撤销的机构次日起不再列出', () => {
    const closed = directoryOf(
      {
        ...rows,
        units: rows.units.map((u) => (u.id === archive ? { ...u, to: '2026-03-31' } : u)),
      },
      8,
    )
    expect(org.unitsOn('2026-03-03').map((u) => u.name)).toEqual([
      '州人社局',
      '局领导',
      '养老保险科',
      '办公室',
      '局党组',
      '档案室',
    ])
    expect(closed.unitsOn('2026-03-31').some((u) => u.id === archive)).toBe(true)
    expect(closed.unitsOn('2026-04-01').some((u) => u.id === archive)).toBe(false)
  })

  test('局领导按职务排序', () => {
    expect(names({ people: org.leadersOn('2026-03-03') })).toEqual([
      '周局长',
      '陶副局长',
      '杨副局长',
    ])
  })

  test('不存在的编号是程序的错，直接抛出', () => {
    expect(() => org.person(99)).toThrow('person 99')
    expect(() => org.unit(99)).toThrow('unit 99')
    expect(org.unitByCode('nowhere')).toBeUndefined()
    expect(org.tokensOf(99, '2026-03-03')).toEqual([])
  })
})
