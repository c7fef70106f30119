#!/usr/bin/env node
// The sources run as they are, without a separate build.
require('tsx/cjs');
require('../src/cli/main.ts');
