/** What a draft is proposed from, as it is stored, and the draft that the decisions made of it. */
import { pinyin } from 'pinyin-pro'
import { canonicalJson } from '#base/canonical-json'
import { Decision, type Draft, proposeDraft, type Proposal, replay } from '#draft'

/** The draft of a document before anybody decided anything; new offices get an id from how their name is spoken. */
export function proposalText(proposal: Omit<Proposal, 'romanise'>): string {
  return canonicalJson(proposeDraft({ ...proposal, romanise }))
}

function romanise(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]+/g, ''))
    .filter((syllable) => syllable !== '')
    .join('-')
}

/** The draft as it stands: the same text and the same decisions give the same draft. */
export function draftOf(proposal: string, decisions: readonly Decision[]): Draft {
  return replay(JSON.parse(proposal) as Draft, decisions)
}

export function parseDecisions(stored: readonly string[]): Decision[] {
  return stored.map((text) => Decision.parse(JSON.parse(text)))
}
