/** The seats people sit in. What a person may do is role × office × relation to the thing (`endpoint.ts`). */

/** 领导、领导小组办公室、责任单位、园区、企业、银行、专家、单位管理员、系统管理员、审计；没有登录的是公众。 */
export const roles = [
  'leader',
  'office',
  'unit',
  'park',
  'enterprise',
  'bank',
  'expert',
  'steward',
  'administrator',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** A seat: what somebody does, and for which office. */
export type Grant = { readonly role: Role; readonly office: string }

/** Roles that look over their whole zone; the others see what is their office's. */
export const overseeing: readonly Role[] = ['leader', 'office', 'administrator', 'auditor']

/** Three doors that can stand on separate addresses, each with no more behind it than its people need. */
export const faces = ['staff', 'enterprise', 'public'] as const
export type Face = (typeof faces)[number]

/** Who comes in by which door; the staff's door is open to everybody. */
export const rolesOfFace: Readonly<Record<Face, readonly Role[]>> = {
  staff: roles,
  enterprise: ['enterprise', 'bank', 'expert', 'park', 'steward'],
  public: [],
}
