/** Names of parts inside a zip package, as the parts write them to each other. */

/** The name a reference means: absolute from the package root, else beside the part that refers. */
export function resolvePart(reference: string, referringPart: string): string {
  const steps = reference.startsWith('/') ? [] : referringPart.split('/').slice(0, -1)
  for (const step of reference.split(/[/\\]/)) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
