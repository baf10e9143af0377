import { config } from 'zod/v4/core';

// Runs before the page comes alive. zod would try `new Function`, which our content policy forbids and reports.
config({ jitless: true });
