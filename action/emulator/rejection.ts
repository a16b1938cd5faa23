import type { Rejected } from './faults/index.ts';
import {
  badRequest,
  errorInfo,
  type HttpAnswer,
  invalidArgument,
  keyInvalid,
  modelNotFound,
  refusal,
  tokenInvalid,
} from './refusal.ts';

/** The HTTP error that a fault imitates: https://ai.google.dev/gemini-api/docs/troubleshooting. */
export function rejectionFor(fault: Rejected, model: string, version: string): HttpAnswer {
  const answer = errorFor(fault, model, version);
  if (!('retryAfterSeconds' in fault) || fault.retryAfterSeconds === undefined) return answer;
  const headers = { ...answer.headers, 'retry-after': String(fault.retryAfterSeconds) };
  return { ...answer, headers };
}

function errorFor(fault: Rejected, model: string, version: string): HttpAnswer {
  switch (fault.kind) {
    case 'bad-argument':
      return invalidArgument(fault.message ?? 'Request contains an invalid argument.');
    case 'unknown-field':
      return badRequest([unknownGenerationField(fault.name)]);
    case 'key-invalid':
      return keyInvalid();
    case 'location-unsupported':
      return refusal(400, 'FAILED_PRECONDITION', {
        message: 'User location is not supported for the API use.',
      });
    case 'billing-required':
      return refusal(400, 'FAILED_PRECONDITION', {
        message:
          'Gemini API free tier is not available in your country. Please enable billing on your project in Google AI Studio.',
      });
    case 'unauthenticated':
      return tokenInvalid();
    case 'payment-required':
      return refusal(402, undefined, { message: 'Payment required.' });
    case 'permission-denied':
      return permissionDenied(fault.because);
    case 'model-not-found':
      return modelNotFound(model, version);
    case 'request-timeout':
      return refusal(408, undefined, { message: 'Request timed out.' });
    case 'rate-limited':
      return rateLimited(fault.retryInfoSeconds, model);
    case 'no-free-tier':
      return quotaExceeded({ model, quota: 'Day', limit: 0, retrySeconds: 45 });
    case 'daily-quota':
      return quotaExceeded({ model, quota: 'Day', limit: 250, retrySeconds: undefined });
    case 'prepayment-depleted':
      return refusal(429, 'RESOURCE_EXHAUSTED', {
        message:
          'Your prepayment credits are depleted. Please go to AI Studio at https://ai.studio/projects to manage your project and billing. Learn more at https://ai.google.dev/gemini-api/docs/billing#prepay. ',
      });
    case 'cancelled':
      return refusal(499, 'CANCELLED', { message: 'The operation was cancelled.' });
    case 'internal':
      return refusal(500, 'INTERNAL', {
        message:
          'An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting',
      });
    case 'bad-gateway':
      return htmlAnswer(502, 'Error 502 (Server Error)!!1', 'That’s an error. Please try again.');
    case 'overloaded':
      return unavailable('The model is overloaded. Please try again later.');
    case 'no-capacity':
      return unavailable(`No capacity available for model ${model} on the server`);
    case 'deadline-exceeded':
      return refusal(504, 'DEADLINE_EXCEEDED', {
        message: 'Deadline expired before operation could complete.',
      });
  }
}

/** An HTML page, as front ends, proxies and captive portals send it. */
export function htmlAnswer(status: number, title: string, text: string): HttpAnswer {
  const body = `<!DOCTYPE html>\n<html lang=en>\n<meta charset=utf-8>\n<title>${title}</title>\n<p><b>${status}.</b> <ins>${text}</ins>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body, image: false };
}

function unknownGenerationField(name: string) {
  const field = 'generation_config';
  return {
    field,
    description: `Invalid JSON payload received. Unknown name "${name}" at '${field}': Cannot find field.`,
  };
}

function unavailable(message: string): HttpAnswer {
  return refusal(503, 'UNAVAILABLE', { message });
}

function permissionDenied(because: 'api-disabled' | 'key-restricted' | 'key-leaked'): HttpAnswer {
  const { message, reason } = {
    'api-disabled': {
      message:
        'Generative Language API has not been used in project 123456789012 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/generativelanguage.googleapis.com/overview?project=123456789012 then retry.',
      reason: 'SERVICE_DISABLED',
    },
    'key-restricted': {
      message:
        'Requests to this API generativelanguage.googleapis.com method google.ai.generativelanguage.v1beta.GenerativeService.GenerateContent are blocked.',
      reason: 'API_KEY_SERVICE_BLOCKED',
    },
    'key-leaked': {
      message: 'Your API key was reported as leaked. Please use another API key.',
      reason: undefined,
    },
  }[because];
  return refusal(403, 'PERMISSION_DENIED', {
    message,
    ...(reason && { details: [errorInfo(reason)] }),
  });
}

function rateLimited(seconds: number | undefined, model: string): HttpAnswer {
  return quotaExceeded({ model, quota: 'Minute', limit: 10, retrySeconds: seconds });
}

/** The long 429 of js-genai issue 1322; a key without billing sees the free tier's limit of 0. */
function quotaExceeded(quota: {
  model: string;
  quota: 'Minute' | 'Day';
  limit: number;
  retrySeconds: number | undefined;
}): HttpAnswer {
  const free = quota.limit === 0;
  const metric = `generativelanguage.googleapis.com/generate_content_${free ? 'free' : 'paid'}_tier_requests`;
  const violation = {
    quotaMetric: metric,
    quotaId: `GenerateRequestsPer${quota.quota}PerProjectPerModel${free ? '-FreeTier' : '-PaidTier1'}`,
    quotaDimensions: { location: 'global', model: quota.model },
    quotaValue: String(quota.limit),
  };
  const retry = quota.retrySeconds === undefined ? '' : `\nPlease retry in ${quota.retrySeconds}s.`;
  const message = `You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits. \n* Quota exceeded for metric: ${metric}, limit: ${quota.limit}, model: ${quota.model}${retry}`;
  return refusal(429, 'RESOURCE_EXHAUSTED', {
    message,
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [
          {
            description: 'Learn more about Gemini API quotas',
            url: 'https://ai.google.dev/gemini-api/docs/rate-limits',
          },
        ],
      },
      { '@type': 'type.googleapis.com/google.rpc.QuotaFailure', violations: [violation] },
      ...(quota.retrySeconds === undefined ? [] : [retryInfo(quota.retrySeconds)]),
    ],
  });
}

function retryInfo(seconds: number): unknown {
  return { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${seconds}s` };
}
