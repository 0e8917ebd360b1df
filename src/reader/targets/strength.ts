/** How firmly a target is promised. */
import type { Strength } from '#reader/reading'

/** 约束 and 预期 where the text says so, 力争 where it strives, 要求 for everything else. */
export function strengthOf(words: string): Strength {
  if (/约束性|不得|严禁|必须|严格控制|红线/.test(words)) return '约束'
  if (/预期性|预期|预计/.test(words)) return '预期'
  return /力争|争取|努力/.test(words) ? '力争' : '要求'
}
