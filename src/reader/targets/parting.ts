/** What parts a number from the words after it. */

const PARTING =
  /^(?:[、)”’,;。:!?/]|和|以及|及|并|与|或|且|其中|\((?!含)|时|后|的(?:目标|任务|要求|水平|速度|比例|标准|规模|增速|幅度))/

/** Whether the words after a number do not belong to it. */
export function startsWithParting(words: string): boolean {
  return PARTING.test(words)
}
