import { z } from 'zod'
import type { Route } from '#kernel/http/route.ts'
import { actionNames, actionOf } from '#kernel/matters/verbs.ts'
import { schemaOf } from '#kernel/matters/page.ts'
import type { MatterType } from '#kernel/matters/matter.ts'

/** OpenAPI 3.1 of everything the server answers, made from the schemas that validate input. */

interface Operation {
  readonly tags: readonly string[]
  readonly summary: string
  readonly operationId: string
  readonly [key: string]: unknown
}

const refusal = { $ref: '#/components/schemas/Refusal' }
const jsonOf = (schema: unknown) => ({ 'application/json': { schema } })

export function openapiOf(
  routes: readonly Route[],
  types: readonly MatterType[],
  version: string,
): Record<string, unknown> {
  const paths: Record<string, Record<string, Operation>> = {}
  const put = (path: string, method: string, operation: Operation) => {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation }
  }
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/gu, '{$1}')
    if (path === '/api/kinds/{type}' && route.method === 'POST') continue
    if (path === '/api/matters/{id}/{action}') continue
    put(path, route.method, operationOf(route, path))
  }
  for (const type of types) {
    put(`/api/kinds/${type.type}`, 'POST', commandOf([type], 'create', []))
  }
  for (const name of new Set(types.flatMap((type) => actionNames(type)))) {
    const having = types.filter((type) => actionOf(type, name))
    put(`/api/matters/{id}/${name}`, 'POST', commandOf(having, name, [idParameter]))
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '循章接口',
      version,
      description:
        '按工作规则运转的机关办公平台。命令须带 Idempotency-Key（UUID）：重复提交同一号返回首次结果。' +
        '规则不允许的操作以 4xx 答复，正文为 Refusal，写明理由、条款和下一步。',
    },
    paths,
    components: {
      schemas: { Refusal: refusalSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'xz_session' } },
    },
  }
}

const refusalSchema = {
  type: 'object',
  required: ['refused'],
  properties: {
    refused: { type: 'string', description: '不予办理的理由和下一步' },
    clause: { type: 'string', description: '条款编号，如 53.1.2b' },
    cite: { type: 'string', description: '条款，如 第五十三条(一)2' },
    field: { type: 'string', description: '有误的填写项' },
    id: { type: 'string', description: '故障编号' },
  },
}

const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
}

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', format: 'uuid' },
}

function operationOf(route: Route, path: string): Operation {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')]
  const content = route.upload
    ? {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
          },
        },
      }
    : route.body
      ? jsonOf(schema(route.body, 'input'))
      : undefined
  return {
    tags: [route.tag],
    summary: route.summary,
    operationId: `${route.method.toLowerCase()}${path.replaceAll(/[^a-zA-Z0-9]+/gu, '_')}`,
    ...(route.access === 'public' ? {} : { security: [{ session: [] }] }),
    ...(Array.isArray(route.access) ? { 'x-roles': route.access } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: {
      200: {
        description: '成功',
        ...(route.answer ? { content: jsonOf(schema(route.answer, 'output')) } : {}),
      },
      '4XX': { description: '不予办理', content: jsonOf(refusal) },
    },
  }
}

/** One action name; kinds of matters that share it may ask for different input. */
function commandOf(
  types: readonly MatterType[],
  name: string,
  parameters: readonly unknown[],
): Operation {
  const actions = types.map((type) => ({ type, action: actionOf(type, name)! }))
  const words = actions.map(
    ({ type, action }) => `${type.label}：${action.label}（${action.who.label}）`,
  )
  const inputs = [
    ...new Map(actions.map(({ action }) => [action.input, schemaOf(action)])).values(),
  ]
  const clauses = actions.flatMap(({ action }) => action.clauses ?? [])
  return {
    tags: types.map((type) => type.label),
    summary: words.join('；'),
    operationId: name === 'create' ? `create_${types[0]!.type}` : `act_${name}`,
    security: [{ session: [] }],
    parameters: [...parameters, keyParameter],
    ...(clauses.length > 0 ? { 'x-clauses': clauses } : {}),
    requestBody: {
      required: true,
      content: jsonOf({
        type: 'object',
        required: ['input'],
        properties: {
          input: inputs.length === 1 ? inputs[0] : { oneOf: inputs },
          taskId: { type: 'string', format: 'uuid', description: '所办任务' },
        },
        additionalProperties: false,
      }),
    },
    responses: {
      200: { description: '办成' },
      '4XX': { description: '不予办理', content: jsonOf(refusal) },
    },
  }
}

function parametersOf(object: z.ZodType | undefined, place: 'path' | 'query') {
  if (!object) return []
  const { properties = {}, required = [] } = schema(object, 'input') as {
    properties?: Record<string, unknown>
    required?: string[]
  }
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: value,
  }))
}

function schema(value: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(value, { io, unrepresentable: 'any' })
  return rest
}
