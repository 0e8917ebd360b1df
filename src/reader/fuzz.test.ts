import { expect, test } from 'vitest'
import { INVENTED_NOTICE, sourceOf } from './invented-source.fixture.ts'
import { damagedText, randomOf, spansIn } from './mutations.fixture.ts'
import { readText } from './read-text.ts'

const TEXTS = 300

test('every span of every reading lies inside its text, however the text is damaged', () => {
  for (let seed = 1; seed <= TEXTS; seed++) {
    const text = damagedText(INVENTED_NOTICE, randomOf(seed))
    const outside = spansIn(readText(sourceOf(text))).filter(
      ({ start, end }) => start < 0 || end < start || end > text.length,
    )
    expect(outside, `seed ${seed}`).toEqual([])
  }
})
