import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../access/session-request.js';
import { PROBLEM_STATUS } from '../http/problem-status.js';
import { ImportRequestDto, ImportUploadDto } from '../plans/dto/plan-requests.dto.js';
import { ReissueRequestDto, ReissueUploadDto } from '../reissue/reissue.dto.js';
import { VERSION } from '../version.js';
import { addAccessNotes, BEARER } from './access-notes.js';
import { ProblemDto } from './common.dto.js';

/** Routes that take a document as JSON or as a file, with the names of the two forms. */
const UPLOADS = [
  { path: '/api/v1/plans/imports', json: 'ImportRequest', form: 'ImportUpload' },
  { path: '/api/v1/plans/{id}/revisions', json: 'ReissueRequest', form: 'ReissueUpload' },
] as const;
const schemaOf = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The OpenAPI document of the application; needs neither a database nor a server. */
export function createDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('牵头 Qiantou')
    .setDescription(
      '从方案文件到责任台账。x-roles：可以调用的角色及其范围；x-token-scope：访问令牌所需的范围；ProblemCode：全部错误代码，x-status 为其状态码。',
    )
    .setVersion(VERSION)
    .addCookieAuth(SESSION_COOKIE)
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: '访问令牌 qt_…；每个接口所需的范围见 x-token-scope。' },
      BEARER,
    )
    .addGlobalResponse({
      status: 'default',
      description: '出错时的说明（RFC 9457）',
      content: { 'application/problem+json': { schema: schemaOf('Problem') } },
    })
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    extraModels: [ProblemDto, ImportUploadDto, ImportRequestDto, ReissueUploadDto, ReissueRequestDto],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  for (const { path, json, form } of UPLOADS) {
    const create = document.paths[path]?.post;
    if (create === undefined) throw new Error(`the document lacks ${path}`);
    create.requestBody = {
      required: true,
      content: {
        'application/json': { schema: schemaOf(json) },
        'multipart/form-data': { schema: schemaOf(form) },
      },
    };
  }
  addAccessNotes(document, '/api/v1');
  Object.assign(document.components?.schemas?.['ProblemCode'] ?? {}, { 'x-status': PROBLEM_STATUS });
  return document;
}
