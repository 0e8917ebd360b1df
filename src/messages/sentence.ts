/** What is wrong, and what to do next. */
export type Sentence = { readonly title: string; readonly detail: string }
