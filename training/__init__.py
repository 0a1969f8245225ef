"""Training of the rule model; meets the TypeScript sources only through versioned files."""
