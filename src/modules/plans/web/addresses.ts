/** Where the plans slice lives on the server and in the address bar. */

/** The same paths as `plansApi`, which stays on the server's side so that no schema travels to the browser. */
export const plansAddress = '/api/v1/plans'

export function documentAddress(zone: string, plan: string): string {
  return `/api/v1/zones/${encodeURIComponent(zone)}/plans/${encodeURIComponent(plan)}/document`
}

export function planPath(zone: string, plan: string): string {
  return `/zones/${encodeURIComponent(zone)}/plans/${encodeURIComponent(plan)}`
}
