/** The handlers about operators, by the names of their operations. */
import { addOperatorHandler } from './add-operator.ts'
import { listOperatorsHandler } from './list-operators.ts'
import { removeOperatorHandler } from './remove-operator.ts'

export const operatorRoleHandlers = {
  listOperators: listOperatorsHandler,
  addOperator: addOperatorHandler,
  removeOperator: removeOperatorHandler,
}
