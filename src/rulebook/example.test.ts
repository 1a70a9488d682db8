import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('规则层可以离开服务器单独使用：另一个单位的例子', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', path.join('examples', 'another-office.ts')],
    { cwd: path.resolve(import.meta.dirname, '..', '..') },
  )
  expect(stdout).toContain('《图书馆办事规则》第七条(一) 购书审批：馆长')
  expect(stdout).toContain('修订稿有误：空档：语种中文、金额2000.01元没有适用的规定')
  expect(stdout).toContain('试行：4件中2件结果不同')
}, 20_000)
