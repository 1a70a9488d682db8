import { describe, expect, test } from 'vitest'
import { secretMarkIn } from './a43-secrecy.ts'

describe('密级标志', () => {
  test.each([
    ['秘密★1年', '秘密'],
    ['机 密 ★ 长期', '机密'],
    ['绝密☆', '绝密'],
    ['密级：秘密', '秘密'],
    ['文件密级 ： 机密', '机密'],
    ['机密★启用前', '机密'],
  ])('拦下：%s', (text, level) => {
    expect(secretMarkIn(text)).toBe(level)
  })

  test.each([
    '保密制度',
    '关于秘密投票的通知',
    '商业秘密保护',
    '机密室管理规定',
    '不得泄露工作秘密',
    '密级：公开',
  ])('放行：%s', (text) => {
    expect(secretMarkIn(text)).toBeNull()
  })
})
