import fc from 'fast-check';

/** One seed for every run unless PROPERTY_SEED names another; PROPERTY_RUNS deepens a search. fast-check prints the seed of a failure. */
fc.configureGlobal({
  seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_101),
  ...(process.env['PROPERTY_RUNS'] === undefined ? {} : { numRuns: Number(process.env['PROPERTY_RUNS']) }),
});
