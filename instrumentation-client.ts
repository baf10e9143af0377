import { config } from 'zod/v4/core';
import { announceNavigation } from '@/components/layout/navigation-events';

// Runs before the page comes alive. zod would try `new Function`, which our content policy forbids and reports.
config({ jitless: true });

export const onRouterTransitionStart = announceNavigation;
