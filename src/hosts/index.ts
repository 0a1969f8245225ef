export { createOfficeHost } from './office';
export type { AppliedRules, ExistingRule, Host, HostFault, HostResult, Selection, Unsubscribe } from './host';
