export type { Candidate, Proposal, ProposalRequest, Refusal } from './candidate';
