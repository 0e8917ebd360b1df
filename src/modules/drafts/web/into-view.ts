/** Shows the whole of a form that has just opened, clear of the bars above and below. */
export function showWhole(form: HTMLFormElement | null): void {
  form?.scrollIntoView({ block: 'nearest' })
}
