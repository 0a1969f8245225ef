import { BUSINESS_DOMAINS } from './business';
import { FACILITY_DOMAINS } from './facilities';
import { OPERATIONS_DOMAINS } from './operations';
import { PEOPLE_DOMAINS } from './people';
import type { Domain } from './spec';

/** Every kind of sheet that the generator fills. */
export const DOMAINS: readonly Domain[] = [...BUSINESS_DOMAINS, ...PEOPLE_DOMAINS, ...OPERATIONS_DOMAINS, ...FACILITY_DOMAINS];
