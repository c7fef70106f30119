#!/usr/bin/env node
// The sources run as they are, without a separate build.
import('tsx').then(() => import('../src/cli/main.ts'));
