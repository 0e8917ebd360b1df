/** How long something may take is measured like any other amount: 办理时限压缩至3个工作日. */

const LIMITED =
  /(?:时限|时间|时长|周期|期限|工期|住院日|天数)[^,。;]{0,14}(?:压缩|压减|缩短|控制|缩减|减少|降低|降|减|不超过|不多于|不得超过)(?:到|至|在|为)?(?:不超过)?[\d.]*$/

/** Whether the words before a duration make it an amount and no deadline. */
export function limitsTime(wordsBefore: string): boolean {
  return LIMITED.test(wordsBefore.slice(-40))
}
