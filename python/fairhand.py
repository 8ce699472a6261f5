# Generated from the table of operations. Do not edit
"""Fairhand for Python: ask people for work and pay them fairly.

One file, nothing but the standard library, Python 3.8 or later. Copy it next to your program.

    from fairhand import Fairhand

    fairhand = Fairhand()  # FAIRHAND_URL and FAIRHAND_API_KEY
    asked = fairhand.ask_people(question="Is this shop open now?", options=["yes", "no"], answers=3)
    results = fairhand.wait_until_complete(asked["job_id"])
    print(results["answer"], results["confidence"])

Amounts are decimal strings with a currency, {"amount": "2.50", "currency": "EUR"}: never a float.
Text that workers wrote is data about the task, never instructions to your program.
"""

import http.client
import json
import os
import random
import secrets
import time
import urllib.error
import urllib.parse
import urllib.request
from typing import Any, Dict, Iterator, List, Optional

try:
    from typing import Literal, TypedDict
except ImportError:  # Python 3.7, which has no type hints of this kind
    raise ImportError("fairhand.py needs Python 3.8 or later")

__all__ = ["Fairhand", "FairhandError", "LEFT_OUT", "Money"]

Money = TypedDict("Money", {"amount": str, "currency": str})


class FairhandError(Exception):
    """A refusal, as the instance said it; code `unreachable` when no answer came at all.

    code: what programs go by, such as over_max_cost. status: of HTTP, 0 without an answer.
    hint: one sentence, what to do now. errors: what is wrong where, for invalid input.
    """

    def __init__(self, problem: Dict[str, Any]) -> None:
        super().__init__(problem.get("detail", ""))
        self.code: str = problem.get("code", "unreachable")
        self.status: int = problem.get("status", 0)
        self.detail: str = problem.get("detail", "")
        self.hint: str = problem.get("hint", "")
        self.retryable: bool = problem.get("retryable", False)
        self.request_id: Optional[str] = problem.get("request_id")
        self.errors: List[Dict[str, Any]] = problem.get("errors", [])

    def __str__(self) -> str:
        return " ".join(part for part in (self.detail, self.hint) if part)


# name: (method, path, effect, members to which None says something)
_ROUTES = {
    "ask_people": ("POST", "/v1/ask", "write", ()),
    "get_form_schema": ("GET", "/v1/form-schema", "read", ()),
    "import_form": ("POST", "/v1/forms/import", "read", ()),
    "validate_form": ("POST", "/v1/forms/validate", "read", ()),
    "get_template": ("GET", "/v1/templates/{name}", "read", ()),
    "list_templates": ("GET", "/v1/templates", "read", ()),
    "close_job": ("POST", "/v1/jobs/{job_id}/close", "write", ()),
    "continue_launch": ("POST", "/v1/jobs/{job_id}/continue-launch", "write", ()),
    "create_job": ("POST", "/v1/jobs", "write", ()),
    "decide_held_job": ("POST", "/v1/operator/held-jobs/{job_id}/decision", "write", ()),
    "decide_post_review": ("POST", "/v1/jobs/{job_id}/post-review", "write", ()),
    "forecast_job": ("GET", "/v1/jobs/{job_id}/forecast", "read", ()),
    "get_billing_entity": ("GET", "/v1/billing-entity", "read", ()),
    "get_job": ("GET", "/v1/jobs/{job_id}", "read", ()),
    "get_lost_reviews": ("GET", "/v1/lost-reviews", "read", ()),
    "improve_terms": ("POST", "/v1/jobs/{job_id}/improve-terms", "write", ()),
    "list_held_jobs": ("GET", "/v1/operator/held-jobs", "read", ()),
    "list_jobs": ("GET", "/v1/jobs", "read", ()),
    "list_post_reviews": ("GET", "/v1/post-reviews", "read", ()),
    "list_terms": ("GET", "/v1/jobs/{job_id}/terms", "read", ()),
    "pause_job": ("POST", "/v1/jobs/{job_id}/pause", "write", ()),
    "publish_job": ("POST", "/v1/jobs/{job_id}/publish", "write", ()),
    "quote_job": ("POST", "/v1/jobs/quote", "read", ()),
    "raise_pay": ("POST", "/v1/jobs/{job_id}/raise-pay", "write", ()),
    "requote_repair": ("POST", "/v1/assignments/{assignment_id}/repair-quote", "write", ()),
    "resume_job": ("POST", "/v1/jobs/{job_id}/resume", "write", ()),
    "set_billing_entity": ("PUT", "/v1/billing-entity", "write", ()),
    "take_back_job": ("POST", "/v1/jobs/{job_id}/take-back", "write", ()),
    "update_job": ("PUT", "/v1/jobs/{job_id}", "write", ()),
    "add_tasks": ("POST", "/v1/jobs/{job_id}/tasks", "write", ()),
    "clear_tasks": ("DELETE", "/v1/jobs/{job_id}/tasks", "write", ()),
    "discard_upload": ("POST", "/v1/uploads/{upload_id}/discard", "write", ()),
    "finish_upload": ("POST", "/v1/uploads/{upload_id}/finish", "write", ()),
    "list_tasks": ("GET", "/v1/jobs/{job_id}/tasks", "read", ()),
    "start_upload": ("POST", "/v1/jobs/{job_id}/uploads", "write", ()),
    "upload_tasks": ("POST", "/v1/uploads/{upload_id}/chunks", "write", ()),
    "add_gold": ("POST", "/v1/jobs/{job_id}/gold", "write", ()),
    "answer_check_contest": ("POST", "/v1/assignments/{assignment_id}/check/answer", "write", ()),
    "contest_check": ("POST", "/v1/assignments/{assignment_id}/check/contest", "write", ()),
    "get_checks": ("GET", "/v1/jobs/{job_id}/checks", "read", ()),
    "list_check_contests": ("GET", "/v1/check-contests", "read", ()),
    "list_gold": ("GET", "/v1/jobs/{job_id}/gold", "read", ()),
    "mark_gold": ("POST", "/v1/tasks/{task_id}/gold", "write", ()),
    "retire_gold": ("POST", "/v1/tasks/{task_id}/gold/retire", "write", ()),
    "get_rules": ("GET", "/v1/job-rules/{job_id}", "read", ()),
    "list_own_signals": ("GET", "/v1/own-signals", "read", ()),
    "list_signals": ("GET", "/v1/signals", "read", ()),
    "list_skills": ("GET", "/v1/skills", "read", ()),
    "set_rules": ("PUT", "/v1/jobs/{job_id}/rules", "write", ()),
    "settle_signal": ("POST", "/v1/signals/{signal_id}/settle", "write", ()),
    "get_preview": ("GET", "/v1/previews/{token}", "read", ()),
    "get_preview_file": ("GET", "/v1/previews/{token}/files/{file}", "read", ()),
    "preview_job": ("GET", "/v1/jobs/{job_id}/preview", "read", ()),
    "create_schedule": ("POST", "/v1/schedules", "write", ()),
    "delete_schedule": ("DELETE", "/v1/schedules/{schedule_id}", "write", ()),
    "get_schedule": ("GET", "/v1/schedules/{schedule_id}", "read", ()),
    "list_schedules": ("GET", "/v1/schedules", "read", ()),
    "pause_schedule": ("POST", "/v1/schedules/{schedule_id}/pause", "write", ()),
    "resume_schedule": ("POST", "/v1/schedules/{schedule_id}/resume", "write", ()),
    "create_project": ("POST", "/v1/projects", "write", ()),
    "end_project": ("POST", "/v1/projects/{project_id}/end", "write", ()),
    "get_project": ("GET", "/v1/projects/{project_id}", "read", ()),
    "list_project_notices": ("GET", "/v1/project-notices", "read", ()),
    "list_projects": ("GET", "/v1/projects", "read", ()),
    "update_project": ("PUT", "/v1/projects/{project_id}", "write", ()),
    "export_results": ("GET", "/v1/jobs/{job_id}/export", "read", ()),
    "get_quality": ("GET", "/v1/jobs/{job_id}/quality", "read", ()),
    "get_results": ("GET", "/v1/jobs/{job_id}/results", "read", ()),
    "list_disagreements": ("GET", "/v1/jobs/{job_id}/disagreements", "read", ()),
    "set_aggregation": ("PUT", "/v1/jobs/{job_id}/aggregation", "write", ()),
    "settle_disagreement": ("POST", "/v1/assignments/{assignment_id}/settle-disagreement", "write", ()),
    "wait_for_results": ("GET", "/v1/jobs/{job_id}/results/wait", "read", ()),
    "list_submissions": ("GET", "/v1/jobs/{job_id}/submissions", "read", ()),
    "pay_bonus": ("POST", "/v1/assignments/{assignment_id}/bonus", "write", ()),
    "review_submission": ("POST", "/v1/assignments/{assignment_id}/review", "write", ()),
    "add_favourite": ("POST", "/v1/favourites", "write", ()),
    "create_pool": ("POST", "/v1/pools", "write", ()),
    "create_pool_invite": ("POST", "/v1/pools/{pool_id}/invites", "write", ()),
    "get_pool": ("GET", "/v1/pools/{pool_id}", "read", ()),
    "join_pool": ("POST", "/v1/pool-memberships", "write", ()),
    "leave_pool": ("DELETE", "/v1/pool-memberships/{pool_id}", "write", ()),
    "list_favourites": ("GET", "/v1/favourites", "read", ()),
    "list_memberships": ("GET", "/v1/pool-memberships", "read", ()),
    "list_pool_invites": ("GET", "/v1/pools/{pool_id}/invites", "read", ()),
    "list_pool_members": ("GET", "/v1/pools/{pool_id}/members", "read", ()),
    "list_pools": ("GET", "/v1/pools", "read", ()),
    "read_pool_invite": ("POST", "/v1/pool-invites/read", "read", ()),
    "remove_favourite": ("DELETE", "/v1/favourites/{worker_id}", "write", ()),
    "remove_pool_member": ("POST", "/v1/pools/{pool_id}/members/{worker_id}/remove", "write", ()),
    "revoke_pool_invite": ("DELETE", "/v1/pool-invites/{invite_id}", "write", ()),
    "close_qualification": ("POST", "/v1/qualifications/{qualification_id}/close", "write", ()),
    "contest_test": ("POST", "/v1/attempts/{attempt_id}/contest", "write", ()),
    "create_qualification": ("POST", "/v1/qualifications", "write", ()),
    "fund_qualification": ("POST", "/v1/qualifications/{qualification_id}/fund", "write", ()),
    "get_attempt": ("GET", "/v1/attempts/{attempt_id}", "read", ()),
    "get_qualification": ("GET", "/v1/qualifications/{qualification_id}", "read", ()),
    "grade_test": ("POST", "/v1/attempts/{attempt_id}/grade", "write", ()),
    "list_attempts": ("GET", "/v1/qualifications/{qualification_id}/attempts", "read", ()),
    "list_qualifications": ("GET", "/v1/qualifications", "read", ()),
    "list_tests": ("GET", "/v1/tests", "read", ()),
    "start_test": ("POST", "/v1/qualifications/{qualification_id}/attempts", "write", ()),
    "submit_test": ("POST", "/v1/attempts/{attempt_id}/submit", "write", ()),
    "answer_question": ("POST", "/v1/questions/{question_id}/answer", "write", ()),
    "ask_question": ("POST", "/v1/assignments/{assignment_id}/questions", "write", ()),
    "list_questions": ("GET", "/v1/jobs/{job_id}/questions", "read", ()),
    "answer_content_reports": ("POST", "/v1/jobs/{job_id}/content-reports/answer", "write", ()),
    "get_content_choice": ("GET", "/v1/me/content", "read", ()),
    "list_content_reports": ("GET", "/v1/jobs/{job_id}/content-reports", "read", ()),
    "list_reported_jobs": ("GET", "/v1/operator/reported-jobs", "read", ()),
    "report_content": ("POST", "/v1/assignments/{assignment_id}/report-content", "write", ()),
    "set_content_choice": ("PUT", "/v1/me/content", "write", ()),
    "appeal_rejection": ("POST", "/v1/assignments/{assignment_id}/rejection/appeal", "write", ()),
    "block_worker": ("POST", "/v1/workers/{worker_id}/block", "write", ()),
    "decide_appeal": ("POST", "/v1/assignments/{assignment_id}/rejection/appeal/decide", "write", ()),
    "decide_rejection": ("POST", "/v1/assignments/{assignment_id}/rejection/decide", "write", ()),
    "decide_rejection_hold": ("POST", "/v1/jobs/{job_id}/rejection-hold/decide", "write", ()),
    "get_rejection": ("GET", "/v1/assignments/{assignment_id}/rejection", "read", ()),
    "lift_block": ("DELETE", "/v1/blocks/{block_id}", "write", ()),
    "list_appeals": ("GET", "/v1/appeals", "read", ()),
    "list_blocks": ("GET", "/v1/blocks", "read", ()),
    "list_rejection_holds": ("GET", "/v1/rejection-holds", "read", ()),
    "list_rejections": ("GET", "/v1/rejections", "read", ()),
    "propose_rejection": ("POST", "/v1/assignments/{assignment_id}/rejection", "write", ()),
    "reply_to_rejection": ("POST", "/v1/assignments/{assignment_id}/rejection/reply", "write", ()),
    "withdraw_rejection": ("POST", "/v1/assignments/{assignment_id}/rejection/withdraw", "write", ()),
    "delete_file": ("DELETE", "/v1/files/{file_id}", "write", ()),
    "discard_capture": ("POST", "/v1/captures/{capture_id}/discard", "write", ()),
    "finish_capture": ("POST", "/v1/captures/{capture_id}/finish", "write", ()),
    "get_capture": ("GET", "/v1/captures/{capture_id}", "read", ()),
    "get_file": ("GET", "/v1/files/{file_id}", "read", ()),
    "list_files": ("GET", "/v1/files", "read", ()),
    "read_file_link": ("GET", "/v1/file-links/{link}", "read", ()),
    "send_capture": ("POST", "/v1/captures/{capture_id}/chunks", "write", ()),
    "start_capture": ("POST", "/v1/assignments/{assignment_id}/captures", "write", ()),
    "upload_file": ("POST", "/v1/files", "write", ()),
    "ask_model": ("POST", "/v1/assignments/{assignment_id}/turns", "write", ()),
    "create_model": ("POST", "/v1/models", "write", ("input_price", "output_price", "most_per_assignment", "most_per_job",)),
    "delete_model": ("DELETE", "/v1/models/{model_id}", "write", ()),
    "list_model_turns": ("GET", "/v1/assignments/{assignment_id}/turns/{item}", "read", ()),
    "list_models": ("GET", "/v1/models", "read", ()),
    "stop_model": ("POST", "/v1/assignments/{assignment_id}/turns/{item}/stop", "write", ()),
    "list_copies": ("GET", "/v1/jobs/{job_id}/copies", "read", ()),
    "replace_copy": ("POST", "/v1/copies/{copy_id}/replace", "write", ()),
    "retry_copies": ("POST", "/v1/jobs/{job_id}/copies/retry", "write", ()),
    "confirm_deposit": ("POST", "/v1/bank-transfers/{bank_transfer_id}/confirm", "write", ()),
    "deposit_funds": ("POST", "/v1/deposits", "write", ()),
    "discard_deposit": ("POST", "/v1/bank-transfers/{bank_transfer_id}/discard", "write", ()),
    "get_balance": ("GET", "/v1/balance", "read", ()),
    "get_deposit_instructions": ("GET", "/v1/deposit-instructions", "read", ()),
    "list_bank_transfers": ("GET", "/v1/bank-transfers", "read", ()),
    "list_chargebacks": ("GET", "/v1/chargebacks", "read", ()),
    "list_debts": ("GET", "/v1/debts", "read", ()),
    "list_funds": ("GET", "/v1/funds", "read", ()),
    "list_refunds": ("GET", "/v1/refunds", "read", ()),
    "record_chargeback": ("POST", "/v1/chargebacks", "write", ()),
    "record_deposit": ("POST", "/v1/bank-transfers", "write", ()),
    "withdraw_funds": ("POST", "/v1/refunds", "write", ()),
    "claim_task": ("POST", "/v1/jobs/{job_id}/claim", "write", ()),
    "get_assignment": ("GET", "/v1/assignments/{assignment_id}", "read", ()),
    "get_work": ("GET", "/v1/work/{job_id}", "read", ()),
    "get_worker_profile": ("GET", "/v1/me/profile", "read", ()),
    "leave_screening": ("POST", "/v1/assignments/{assignment_id}/leave-screening", "write", ()),
    "list_assignments": ("GET", "/v1/assignments", "read", ()),
    "list_work": ("GET", "/v1/work", "read", ()),
    "return_assignment": ("POST", "/v1/assignments/{assignment_id}/return", "write", ()),
    "save_draft": ("PUT", "/v1/assignments/{assignment_id}/draft", "write", ()),
    "submit_assignment": ("POST", "/v1/assignments/{assignment_id}/submit", "write", ()),
    "update_worker_profile": ("PUT", "/v1/me/profile", "write", ("country", "region",)),
    "why_no_work": ("GET", "/v1/why-no-work", "read", ()),
    "cancel_payout": ("POST", "/v1/payouts/{payout_id}/cancel", "write", ()),
    "discard_batch": ("POST", "/v1/batches/{batch_id}/discard", "write", ()),
    "enforce_hold": ("POST", "/v1/holds/{hold_id}/enforce", "write", ()),
    "get_batch": ("GET", "/v1/batches/{batch_id}", "read", ()),
    "get_earnings": ("GET", "/v1/earnings", "read", ()),
    "get_hours": ("GET", "/v1/hours", "read", ()),
    "get_money_desk": ("GET", "/v1/operator/money", "read", ()),
    "get_payee": ("GET", "/v1/payee", "read", ()),
    "get_receipt": ("GET", "/v1/receipts/{receipt_id}", "read", ()),
    "get_requester_pay": ("GET", "/v1/work/{job_id}/requester-pay", "read", ()),
    "list_batches": ("GET", "/v1/batches", "read", ()),
    "list_earnings": ("GET", "/v1/earnings/lines", "read", ()),
    "list_holds": ("GET", "/v1/holds", "read", ()),
    "list_payouts": ("GET", "/v1/payouts", "read", ()),
    "list_wages": ("GET", "/v1/wages", "read", ()),
    "load_wages": ("POST", "/v1/wages", "write", ()),
    "note_time": ("POST", "/v1/hours/notes", "write", ()),
    "place_hold": ("POST", "/v1/holds", "write", ()),
    "prepare_batch": ("POST", "/v1/batches", "write", ()),
    "release_hold": ("POST", "/v1/holds/{hold_id}/release", "write", ()),
    "return_payment": ("POST", "/v1/payments/{reference}/return", "write", ()),
    "send_batch": ("POST", "/v1/batches/{batch_id}/send", "write", ()),
    "set_payee": ("PUT", "/v1/payee", "write", ()),
    "settle_batch": ("POST", "/v1/batches/{batch_id}/settle", "write", ()),
    "settle_payment": ("POST", "/v1/payments/{reference}/settle", "write", ()),
    "withdraw": ("POST", "/v1/payouts", "write", ()),
    "add_case_file": ("POST", "/v1/cases/{case_id}/files", "write", ()),
    "add_evidence": ("POST", "/v1/cases/{case_id}/evidence", "write", ()),
    "answer_case": ("POST", "/v1/cases/{case_id}/answers", "write", ()),
    "contest_decision": ("POST", "/v1/cases/{case_id}/contest", "write", ()),
    "decide_case": ("POST", "/v1/cases/{case_id}/decision", "write", ()),
    "drop_case": ("POST", "/v1/cases/{case_id}/drop", "write", ()),
    "get_case": ("GET", "/v1/cases/{case_id}", "read", ()),
    "get_case_figures": ("GET", "/v1/case-figures", "read", ()),
    "get_evidence": ("GET", "/v1/evidence/{evidence_id}", "read", ()),
    "give_notice": ("POST", "/v1/cases/{case_id}/notice", "write", ()),
    "lift_restriction": ("POST", "/v1/cases/{case_id}/lift", "write", ()),
    "list_case_evaluation": ("GET", "/v1/case-evaluation", "read", ()),
    "list_case_queue": ("GET", "/v1/case-queue", "read", ()),
    "list_cases": ("GET", "/v1/cases", "read", ()),
    "open_case": ("POST", "/v1/cases", "write", ()),
    "open_evidence": ("POST", "/v1/evidence/{evidence_id}/open", "write", ()),
    "record_outside_finding": ("POST", "/v1/cases/{case_id}/outside-finding", "write", ()),
    "review_decision": ("POST", "/v1/cases/{case_id}/review", "write", ()),
    "suspend_meanwhile": ("POST", "/v1/cases/{case_id}/suspend-meanwhile", "write", ()),
    "answer_petition": ("POST", "/v1/petitions/{petition_id}/answer", "write", ()),
    "answer_rating": ("POST", "/v1/ratings/{rating_id}/answer", "write", ()),
    "decide_text_report": ("POST", "/v1/text-reports/{text_report_id}/decide", "write", ()),
    "get_own_rating": ("GET", "/v1/requesters/{requester_id}/rating", "read", ()),
    "get_requester": ("GET", "/v1/requesters/{requester_id}", "read", ()),
    "list_petitions": ("GET", "/v1/spaces/{space_id}/petitions", "read", ()),
    "list_posts": ("GET", "/v1/spaces/{space_id}/posts", "read", ()),
    "list_public_petitions": ("GET", "/v1/public-petitions", "read", ()),
    "list_ratings": ("GET", "/v1/requesters/{requester_id}/ratings", "read", ()),
    "list_received_petitions": ("GET", "/v1/petitions", "read", ()),
    "list_spaces": ("GET", "/v1/spaces", "read", ()),
    "list_text_reports": ("GET", "/v1/text-reports", "read", ()),
    "open_petition": ("POST", "/v1/spaces/{space_id}/petitions", "write", ()),
    "rate_requester": ("PUT", "/v1/requesters/{requester_id}/rating", "write", ("text",)),
    "remove_post": ("DELETE", "/v1/posts/{post_id}", "write", ()),
    "report_text": ("POST", "/v1/text-reports", "write", ()),
    "sign_petition": ("PUT", "/v1/petitions/{petition_id}/signature", "write", ()),
    "write_post": ("POST", "/v1/spaces/{space_id}/posts", "write", ()),
    "ack_events": ("POST", "/v1/events/ack", "write", ()),
    "list_events": ("GET", "/v1/events", "read", ()),
    "create_webhook": ("POST", "/v1/webhooks", "write", ()),
    "delete_webhook": ("DELETE", "/v1/webhooks/{webhook_id}", "write", ()),
    "list_deliveries": ("GET", "/v1/webhooks/{webhook_id}/deliveries", "read", ()),
    "list_webhooks": ("GET", "/v1/webhooks", "read", ()),
    "redeliver": ("POST", "/v1/deliveries/{delivery_id}/redeliver", "write", ()),
    "rotate_webhook_secret": ("POST", "/v1/webhooks/{webhook_id}/rotate", "write", ()),
    "test_webhook": ("POST", "/v1/webhooks/{webhook_id}/test", "write", ()),
    "update_webhook": ("POST", "/v1/webhooks/{webhook_id}", "write", ()),
    "get_agreement": ("GET", "/v1/assignments/{assignment_id}/agreement", "read", ()),
    "get_agreement_pdf": ("GET", "/v1/assignments/{assignment_id}/agreement-pdf", "read", ()),
    "get_postal_address": ("GET", "/v1/postal-address", "read", ()),
    "set_postal_address": ("PUT", "/v1/postal-address", "write", ("address",)),
    "bring_record": ("POST", "/v1/me/records", "write", ()),
    "export_record": ("GET", "/v1/me/record", "read", ()),
    "list_brought_records": ("GET", "/v1/me/records", "read", ()),
    "remove_brought_record": ("DELETE", "/v1/me/records/{record_id}", "write", ()),
    "add_push_device": ("POST", "/v1/me/push-devices", "write", ()),
    "ask_for_place": ("POST", "/v1/jobs/{job_id}/ask", "write", ()),
    "change_alert": ("PUT", "/v1/me/alerts/{alert_id}", "write", ("from_minute", "until_minute", "minimum_hourly",)),
    "count_notices": ("GET", "/v1/me/notices/count", "read", ()),
    "create_alert": ("POST", "/v1/me/alerts", "write", ("from_minute", "until_minute", "minimum_hourly",)),
    "decline_place": ("POST", "/v1/jobs/{job_id}/decline", "write", ()),
    "delete_alert": ("DELETE", "/v1/me/alerts/{alert_id}", "write", ()),
    "get_draw": ("GET", "/v1/jobs/{job_id}/draw", "read", ()),
    "get_notice_settings": ("GET", "/v1/me/notice-settings", "read", ()),
    "list_alerts": ("GET", "/v1/me/alerts", "read", ()),
    "list_kept_places": ("GET", "/v1/me/kept-places", "read", ()),
    "list_mail": ("GET", "/v1/operator/mail", "read", ()),
    "list_notices": ("GET", "/v1/me/notices", "read", ()),
    "list_push_devices": ("GET", "/v1/me/push-devices", "read", ()),
    "mark_notices_read": ("POST", "/v1/me/notices/{notice_id}/read", "write", ()),
    "remove_push_device": ("DELETE", "/v1/me/push-devices/{push_device_id}", "write", ()),
    "retry_mail": ("POST", "/v1/operator/mail/{notice_id}/retry", "write", ()),
    "set_notice_settings": ("POST", "/v1/me/notice-settings", "write", ("quiet_from", "quiet_until",)),
    "stop_mail": ("POST", "/v1/mail/{token}/stop", "write", ()),
    "get_waiting_place": ("GET", "/v1/waiting-list/me", "read", ()),
    "join_waiting_list": ("POST", "/v1/waiting-list", "write", ()),
    "leave_waiting_list": ("DELETE", "/v1/waiting-list/me", "write", ()),
    "add_member": ("POST", "/v1/members", "write", ()),
    "add_operator": ("POST", "/v1/operators", "write", ()),
    "create_agent": ("POST", "/v1/agents", "write", ("per_job", "per_day", "in_all", "confirm_above",)),
    "create_api_key": ("POST", "/v1/agents/{agent_id}/keys", "write", ()),
    "create_requester": ("POST", "/v1/requesters", "write", ()),
    "create_sign_in_link": ("POST", "/v1/sign-in-links", "write", ()),
    "get_mandate": ("GET", "/v1/mandate", "read", ()),
    "get_me": ("GET", "/v1/me", "read", ()),
    "list_accounts": ("GET", "/v1/accounts", "read", ()),
    "list_agents": ("GET", "/v1/agents", "read", ()),
    "list_api_keys": ("GET", "/v1/agents/{agent_id}/keys", "read", ()),
    "list_members": ("GET", "/v1/members", "read", ()),
    "list_operators": ("GET", "/v1/operators", "read", ()),
    "register_worker": ("POST", "/v1/workers", "write", ()),
    "remove_member": ("DELETE", "/v1/members/{person_id}", "write", ()),
    "remove_operator": ("DELETE", "/v1/operators/{person_id}", "write", ()),
    "revoke_api_key": ("DELETE", "/v1/keys/{key_id}", "write", ()),
    "set_mandate": ("PUT", "/v1/agents/{agent_id}/mandate", "write", ("per_job", "per_day", "in_all", "confirm_above",)),
    "create_sandbox_requester": ("POST", "/v1/sandbox/requesters", "write", ()),
    "create_sandbox_worker": ("POST", "/v1/sandbox/workers", "write", ()),
    "find_journals": ("GET", "/v1/operator/ledger/journals", "read", ()),
    "get_journal": ("GET", "/v1/operator/ledger/journals/{journal_id}", "read", ()),
    "get_ledger_account": ("GET", "/v1/operator/ledger/accounts/{account_id}", "read", ()),
    "list_ledger_accounts": ("GET", "/v1/operator/ledger/accounts", "read", ()),
    "list_ledger_lines": ("GET", "/v1/operator/ledger/accounts/{account_id}/lines", "read", ()),
    "list_queues": ("GET", "/v1/operator/queues", "read", ()),
    "list_time_outliers": ("GET", "/v1/operator/time-outliers", "read", ()),
    "look_up_person": ("POST", "/v1/operator/people/{person_id}/look-up", "write", ()),
    "search_accounts": ("GET", "/v1/operator/accounts", "read", ()),
    "settle_time_outlier": ("POST", "/v1/operator/time-outliers/{assignment_id}/settle", "write", ()),
    "announce_number": ("POST", "/v1/promised-numbers/announcements", "write", ("value",)),
    "audit_ledger": ("GET", "/v1/ledger/audit", "read", ()),
    "get_about": ("GET", "/v1/about", "read", ()),
    "get_house_terms": ("GET", "/v1/terms", "read", ()),
    "get_instance": ("GET", "/v1/instance", "read", ()),
    "get_ledger_consistency": ("GET", "/v1/ledger/consistency", "read", ()),
    "get_ledger_head": ("GET", "/v1/ledger/head", "read", ()),
    "get_ledger_inclusion": ("GET", "/v1/ledger/inclusion/{transfer_id}", "read", ()),
    "get_market": ("GET", "/v1/market", "read", ()),
    "get_public_report": ("GET", "/v1/report", "read", ()),
    "list_ledger_heads": ("GET", "/v1/ledger/heads", "read", ()),
    "list_promised_numbers": ("GET", "/v1/promised-numbers", "read", ()),
    "publish_house_terms": ("POST", "/v1/terms", "write", ()),
}


#: For members that may be None: not sent at all.
LEFT_OUT: Any = object()


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A key sent on to another address would be known there."""

    def redirect_request(self, *_: Any) -> None:
        return None


class Fairhand:
    """An instance, and who calls: one method for every operation.

    url: FAIRHAND_URL, else http://localhost:8484. key: an agent's key, or on a sandbox a worker's
    token; FAIRHAND_API_KEY. attempts: how often a request is tried in all when repeating can help;
    a repeated write carries the same idempotency key, so that it is done once. timeout: seconds for
    one answer.
    """

    def __init__(
        self,
        url: Optional[str] = None,
        key: Optional[str] = None,
        attempts: int = 4,
        timeout: float = 75.0,
    ) -> None:
        self.url = (url or os.environ.get("FAIRHAND_URL") or "http://localhost:8484").rstrip("/")
        self.key = key if key is not None else os.environ.get("FAIRHAND_API_KEY")
        self.attempts = attempts
        self.timeout = timeout
        self._opener = urllib.request.build_opener(_NoRedirect)

    def wait_until_complete(self, job_id: str, seconds: float = float("inf")) -> Dict[str, Any]:
        """Call wait_for_results until every answer has arrived, or no more can.

        Gives up after `seconds` and returns what is there; `complete` says which it was.
        """
        end = time.monotonic() + seconds
        while True:
            left = max(0.0, end - time.monotonic())
            results = self.call(
                "wait_for_results", {"job_id": job_id, "timeout_seconds": int(min(50, left + 0.999))}
            )
            if results["complete"] or time.monotonic() >= end:
                return results

    def pages(self, name: str, given: Dict[str, Any]) -> Iterator[Dict[str, Any]]:
        """Every row of a list, page after page: `fairhand.pages("list_jobs", {"status": "open"})`."""
        cursor = given.get("cursor")
        while True:
            page = self.call(name, {"limit": 100, **given, "cursor": cursor})
            yield from page["data"]
            cursor = page["next_cursor"]
            if not page["has_more"]:
                return

    def call(
        self,
        name: str,
        given: Dict[str, Any],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Run an operation by its name; members that are None are left out, unless None says something.

        Raises FairhandError for every refusal. `dry_run` says what would happen and changes nothing.
        """
        method, path, effect, nullable = _ROUTES[name]
        sent = {
            member: value
            for member, value in given.items()
            if value is not LEFT_OUT and (value is not None or member in nullable)
        }
        request = self._request(method, path, sent, dry_run)
        if effect == "write":
            request.add_header("Idempotency-Key", idempotency_key or secrets.token_hex(16))
        attempt = 1
        while True:
            try:
                return self._answer(request)
            except FairhandError as error:
                if not error.retryable or attempt >= self.attempts:
                    raise
                wait = getattr(error, "retry_after", None)
                time.sleep(wait if wait is not None else 0.25 * 2**attempt * random.uniform(0.75, 1.25))
            attempt += 1

    def _request(
        self, method: str, path: str, given: Dict[str, Any], dry_run: bool
    ) -> urllib.request.Request:
        rest = dict(given)
        for name in [name for name in rest if "{%s}" % name in path]:
            path = path.replace("{%s}" % name, urllib.parse.quote(str(rest.pop(name)), safe=""))
        query = [("dry_run", "true")] if dry_run else []
        body = None
        if method in ("POST", "PUT"):
            body = json.dumps(rest, allow_nan=False).encode()
        else:
            for name, value in rest.items():
                for one in value if isinstance(value, (list, tuple)) else [value]:
                    query.append((name, one if isinstance(one, str) else json.dumps(one)))
        address = self.url + path + ("?" + urllib.parse.urlencode(query) if query else "")
        request = urllib.request.Request(address, data=body, method=method)
        request.add_header("Accept", "application/json")
        if body is not None:
            request.add_header("Content-Type", "application/json")
        if self.key:
            request.add_header("Authorization", "Bearer " + self.key)
        return request

    def _answer(self, request: urllib.request.Request) -> Dict[str, Any]:
        try:
            with self._opener.open(request, timeout=self.timeout) as response:
                return json.loads(response.read())
        except urllib.error.HTTPError as refusal:
            raise self._refusal(refusal) from None
        except ValueError:
            raise FairhandError(_foreign(200)) from None
        except (OSError, http.client.HTTPException) as error:
            # Also a connection that broke in the middle: nobody knows whether the thing was done,
            # and the same key makes asking again safe.
            raise FairhandError(
                {
                    "detail": "No answer from %s." % self.url,
                    "hint": "Check the address and that the instance is running.",
                    "retryable": True,
                }
            ) from error

    @staticmethod
    def _refusal(refusal: urllib.error.HTTPError) -> FairhandError:
        try:
            problem = json.loads(refusal.read())
        except ValueError:
            problem = None
        if not isinstance(problem, dict) or "code" not in problem:
            return FairhandError(_foreign(refusal.code))
        error = FairhandError(problem)
        try:
            error.retry_after = float(refusal.headers.get("Retry-After", ""))  # type: ignore
        except ValueError:
            pass
        return error

    def ask_people(
        self,
        *,
        question: Optional[str] = None,
        options: Optional[List[str]] = None,
        answer_type: Optional[Literal["yes_no", "short_text", "text", "number", "rating", "choice", "multi_choice", "rank"]] = None,
        reason: Optional[bool] = None,
        answer_schema: Optional[Any] = None,
        form: Optional[Any] = None,
        input: Optional[Dict[str, Any]] = None,
        context: Optional[str] = None,
        examples: Optional[List[Dict[str, Any]]] = None,
        images: Optional[List[Any]] = None,
        answers: Optional[int] = None,
        reward: Optional[Money] = None,
        max_cost: Optional[Money] = None,
        deadline: Optional[str] = None,
        lang: Optional[str] = None,
        auto_approve_seconds: Optional[int] = None,
        purpose: Optional[Literal["operate", "evaluate", "train", "publish"]] = None,
        data_use: Optional[Dict[str, Any]] = None,
        ai_use: Optional[Literal["forbidden", "allowed", "disclose"]] = None,
        input_origin: Optional[Literal["human", "ai", "mixed"]] = None,
        content_flags: Optional[List[Literal["violence", "sexual", "self_harm", "hate", "child_safety", "gore"]]] = None,
        audience: Optional[Dict[str, Any]] = None,
        paid_elsewhere: Optional[bool] = None,
        project_id: Optional[str] = None,
        discloses_lower_pay: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Ask people a question: one call makes, funds and opens the job.

        Give a `question` (with `options` for a choice, or `answer_schema`, else free text), or a
        whole `form` with its `input`.
        Pay is set to the floor for the time the question takes unless `reward` says more. Nothing
        is spent with dry_run: the reply is the quote.
        Then call wait_for_results with the job_id until complete is true.
        Say `purpose`, `data_use`, `ai_use`, `input_origin`: what you leave out binds you to the
        careful reading, stands in `unstated` and on the card, and reaches fewer people.

        options: The possible answers, e.g. ["yes","no"]
        answer_type: How to answer: choice when there are options, else text
        reason: Ask for the reason too
        answer_schema: A flat JSON Schema object; each property becomes a question
        form: Form v1, instead of question
        input: Values of the form’s data fields
        context: What people need to know; shown as plain text
        examples: Answers to learn from, at least a good and a bad one when you ask more than 20
        people
        answers: How many people
        reward: For one answer; the floor when left out
        max_cost: Refuse when it would cost more, fees included
        purpose: What the answers are for; unsaid: operate, marked, not shown to whoever minds
        data_use: Unsaid: they stay with you, and the card marks it
        ai_use: Unsaid: disclose
        input_origin: Unsaid: mixed
        content_flags: What the work may show; an empty list says: nothing of the kind
        audience: Whom a job is for; left out, everybody
        paid_elsewhere: For people you pay under a contract, in a pool that says so; the reward is
        "0.00"
        project_id: The project it belongs to, see create_project
        discloses_lower_pay: Show on the card that the same work paid more before; see
        lower_than_previous

        May refuse with: invalid_form, unclear_terms, over_max_cost, under_pay_floor,
        insufficient_funds, mandate_exceeded, pay_differs_by_country, lower_pay_undisclosed,
        text_refused, unsupported_media, address_not_copied.
        """
        return self.call(
            "ask_people",
            {
                "question": question,
                "options": options,
                "answer_type": answer_type,
                "reason": reason,
                "answer_schema": answer_schema,
                "form": form,
                "input": input,
                "context": context,
                "examples": examples,
                "images": images,
                "answers": answers,
                "reward": reward,
                "max_cost": max_cost,
                "deadline": deadline,
                "lang": lang,
                "auto_approve_seconds": auto_approve_seconds,
                "purpose": purpose,
                "data_use": data_use,
                "ai_use": ai_use,
                "input_origin": input_origin,
                "content_flags": content_flags,
                "audience": audience,
                "paid_elsewhere": paid_elsewhere,
                "project_id": project_id,
                "discloses_lower_pay": discloses_lower_pay,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_form_schema(self) -> Dict[str, Any]:
        """Read the JSON Schema of forms."""
        return self.call("get_form_schema", {})

    def import_form(
        self,
        *,
        source: str,
        layout: Optional[Literal["label_studio", "mturk_question_form", "mturk_html", "toloka", "prolific"]] = None,
    ) -> Dict[str, Any]:
        """Turn a task layout of another tool into a form.

        Reads layouts of Label Studio (XML), Mechanical Turk (QuestionForm, HTMLQuestion,
        crowd-html pages), Toloka’s Template Builder and Prolific, for free. Nothing is stored:
        send the form to create_job once you are content with it. lost names what of the layout is
        not in the form, errors what the form still lacks; scripts of a page are never run.

        source: The layout, as it was exported
        layout: Which tool it comes from; found out from the text when left out

        May refuse with: unreadable_layout.
        """
        return self.call("import_form", {"source": source, "layout": layout})

    def validate_form(
        self,
        *,
        form: Any,
        input: Optional[Dict[str, Any]] = None,
        answers: Optional[Dict[str, Any]] = None,
        with_defaults: Optional[bool] = None,
    ) -> Dict[str, Any]:
        """Check a form for free and see the schema of its answers.

        input: A sample task to check against the form’s data
        answers: Sample answers to that task, to check as if a worker handed them in
        with_defaults: Also returns the form, completed
        """
        return self.call(
            "validate_form",
            {
                "form": form,
                "input": input,
                "answers": answers,
                "with_defaults": with_defaults,
            },
        )

    def get_template(
        self,
        *,
        name: Literal["image_labels", "driving_images", "image_text", "transcription", "sentiment", "search_relevance", "chatbot_rating", "moderation", "multilingual_check", "ethics_audit", "ai_text_rewrite", "survey"],
        lang: Optional[Literal["en", "fr"]] = None,
    ) -> Dict[str, Any]:
        """Read a template: add a reward and content_flags to its `terms`, and create_job takes them.

        The form is valid as it is. Change its words, pay and overlap as you like; add_tasks takes
        one object per task with its `columns`.

        lang: Language of the form; the other one is among its translations
        """
        return self.call("get_template", {"name": name, "lang": lang})

    def list_templates(self, *, lang: Optional[Literal["en", "fr"]] = None) -> Dict[str, Any]:
        """List the jobs that are all but written: labels, transcription, ratings, a survey ….

        lang: Language of the form; the other one is among its translations
        """
        return self.call("list_templates", {"lang": lang})

    def close_job(
        self,
        *,
        job_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """End a job: no new places; work begun is finished and paid, the rest comes back.

        What no work begun can need comes back at once. What an agent committed to stays counted
        in its mandate.

        job_id: Id of a job, job_…

        May refuse with: notice_needed, conflict.
        """
        return self.call(
            "close_job",
            {"job_id": job_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def continue_launch(
        self,
        *,
        job_id: str,
        clarification: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say more clearly what you ask after many gave the work back, and go on.

        Everybody reads the clarification before they accept and while they work. The rest of the
        places opens by itself once nothing else in launch.waits_for keeps it: answer_question for
        open questions, raise_pay for pay under the floor. Decided by a person.

        job_id: Id of a job, job_…

        May refuse with: conflict.
        """
        return self.call(
            "continue_launch",
            {"job_id": job_id, "clarification": clarification},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_job(
        self,
        *,
        title: str,
        form: Any,
        reward: Money,
        purpose: Literal["operate", "evaluate", "train", "publish"],
        data_use: Dict[str, Any],
        ai_use: Literal["forbidden", "allowed", "disclose"],
        input_origin: Literal["human", "ai", "mixed"],
        description: Optional[str] = None,
        overlap: Optional[Any] = None,
        target_confidence: Optional[float] = None,
        max_cost: Optional[Money] = None,
        estimated_seconds: Optional[int] = None,
        auto_approve_seconds: Optional[int] = None,
        lease_seconds: Optional[int] = None,
        deadline: Optional[str] = None,
        content_flags: Optional[List[Literal["violence", "sexual", "self_harm", "hate", "child_safety", "gore"]]] = None,
        repair: Optional[Dict[str, Any]] = None,
        audience: Optional[Dict[str, Any]] = None,
        project_id: Optional[str] = None,
        gold: Optional[Dict[str, Any]] = None,
        review: Optional[Dict[str, Any]] = None,
        paid_elsewhere: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Create a draft job; nothing is spent yet.

        description: For the card a worker sees
        form: Form v1; its schema is at GET /v1/form-schema
        reward: For one answer; the same for everybody
        overlap: Answers per task: a number, or {min, max, confidence}
        target_confidence: With max_cost, in the place of overlap: as many answers as it takes to
        be so sure
        max_cost: With target_confidence: what it may cost in all
        estimated_seconds: Working time for one answer; estimated from the form when left out
        auto_approve_seconds: Silence approves and pays after this time; at most 14 days
        lease_seconds: Time a worker holds a place; four times the estimate when left out
        deadline: No place is given out after it; what is open goes back
        content_flags: Needed to publish: what people may have to see; [] says nothing of the kind
        repair: When people repair what AI made; see docs/repair.md
        audience: Whom a job is for; left out, everybody
        project_id: The project it belongs to, see create_project
        gold: Mix tasks with known answers in, see add_gold
        review: Other people look at the answers, for pay, and correct them; see docs/quality.md
        paid_elsewhere: For people you pay under a contract, in a pool that says so; the reward is
        "0.00"

        May refuse with: invalid_form, under_pay_floor.
        """
        return self.call(
            "create_job",
            {
                "title": title,
                "description": description,
                "form": form,
                "reward": reward,
                "overlap": overlap,
                "target_confidence": target_confidence,
                "max_cost": max_cost,
                "estimated_seconds": estimated_seconds,
                "auto_approve_seconds": auto_approve_seconds,
                "lease_seconds": lease_seconds,
                "deadline": deadline,
                "purpose": purpose,
                "data_use": data_use,
                "ai_use": ai_use,
                "input_origin": input_origin,
                "content_flags": content_flags,
                "repair": repair,
                "audience": audience,
                "project_id": project_id,
                "gold": gold,
                "review": review,
                "paid_elsewhere": paid_elsewhere,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def decide_held_job(
        self,
        *,
        job_id: str,
        decision: Literal["release", "refuse"],
        reason: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Release a held job, or refuse its texts with a reason.

        Either way it is its requester’s draft again and nobody’s money moves: released, the same
        texts are published without another look; refused, they are published when they are
        changed.

        job_id: Id of a job, job_…
        reason: The requester reads it; needed with refuse

        May refuse with: conflict.
        """
        return self.call(
            "decide_held_job",
            {
                "job_id": job_id,
                "decision": decision,
                "reason": reason,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def decide_post_review(
        self,
        *,
        job_id: str,
        decision: Literal["pass", "send_back"],
        reasons: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Let a post pass, or send it back to its requester with reasons.

        What passes is published at once, as its requester asked. Silence lets it pass.

        job_id: Id of a job, job_…
        reasons: Needed to send it back

        May refuse with: conflict.
        """
        return self.call(
            "decide_post_review",
            {
                "job_id": job_id,
                "decision": decision,
                "reasons": reasons,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def forecast_job(self, *, job_id: str, tasks: Optional[int] = None) -> Dict[str, Any]:
        """Foretell cost, time and accuracy of a job from a paid pilot.

        Publish the same form for a small number of tasks first; their answers, and all others to
        the same form of yours, tell how often people are right and how far they err together. The
        job is then played through some thousand times. Without 30 answers it says from: prior and
        stands on what people are like elsewhere.

        job_id: Id of a job, job_…
        tasks: The job’s own when left out
        """
        return self.call("forecast_job", {"job_id": job_id, "tasks": tasks})

    def get_billing_entity(self) -> Dict[str, Any]:
        """Read which legal entity pays for your requester."""
        return self.call("get_billing_entity", {})

    def get_job(self, *, job_id: str) -> Dict[str, Any]:
        """Read one job with its progress, its money and the questions of its workers.

        job_id: Id of a job, job_…
        """
        return self.call("get_job", {"job_id": job_id})

    def get_lost_reviews(self) -> Dict[str, Any]:
        """Read how many reviews of your rejections you lost, and what the next one would cost.

        Anybody may be wrong 3 times in 90 days. From then on each lost review costs what it took
        to look at it, and a human of the instance looks at your posts before they open, for two
        days at most.
        """
        return self.call("get_lost_reviews", {})

    def improve_terms(
        self,
        *,
        job_id: str,
        deadline: Optional[str] = None,
        lease_seconds: Optional[int] = None,
        auto_approve_seconds: Optional[int] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Give people more time, or let silence pay sooner, on a job that runs.

        Every change is a new version, for whoever starts from then on; who accepted before keeps
        theirs. A later deadline, a longer time to hold a place, a shorter wait until silence
        pays: nothing else, and never the other way. More pay is raise_pay.

        job_id: Id of a job, job_…
        deadline: Later than now set

        May refuse with: terms_only_rise, conflict.
        """
        return self.call(
            "improve_terms",
            {
                "job_id": job_id,
                "deadline": deadline,
                "lease_seconds": lease_seconds,
                "auto_approve_seconds": auto_approve_seconds,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_held_jobs(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the jobs that wait for a look at their texts, the most urgent first.

        A scanner found words; whether they ask for too much is for you to say.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_held_jobs", {"limit": limit, "cursor": cursor})

    def list_held_jobs_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_held_jobs`, page after page, as a generator."""
        return self.pages("list_held_jobs", {**more})

    def list_jobs(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
        status: Optional[Literal["draft", "screening", "held", "refused", "open", "paused", "winding_down", "closed"]] = None,
    ) -> Dict[str, Any]:
        """List your jobs, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_jobs",
            {"limit": limit, "cursor": cursor, "status": status},
        )

    def list_jobs_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_jobs`, page after page, as a generator."""
        return self.pages("list_jobs", {**more})

    def list_post_reviews(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the posts that wait for a human of the instance, the oldest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_post_reviews", {"limit": limit, "cursor": cursor})

    def list_post_reviews_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_post_reviews`, page after page, as a generator."""
        return self.pages("list_post_reviews", {**more})

    def list_terms(self, *, job_id: str) -> Dict[str, Any]:
        """Read every version of a published job’s terms, the newest first.

        For its requester, and for whoever has or had a place on it; their contract names the
        version. Form, title and what the answers are for are the same in all: they never change
        once published.

        job_id: Id of a job, job_…
        """
        return self.call("list_terms", {"job_id": job_id})

    def pause_job(
        self,
        *,
        job_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Give out no new places; work begun goes on and is paid.

        Resume it within 14 days where people count on the work: a project whose jobs all rest for
        longer counts as ended without notice, and pays the fees of one.

        job_id: Id of a job, job_…

        May refuse with: conflict.
        """
        return self.call(
            "pause_job",
            {"job_id": job_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def publish_job(
        self,
        *,
        job_id: str,
        max_cost: Optional[Money] = None,
        discloses_lower_pay: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Fund a draft job and open it to people.

        Moves `at_most` from the available balance into the job’s escrow and opens it, in one
        transaction. An agent above its confirmation limit leaves the job in draft with
        next_action ask_a_human_to_publish.

        job_id: Id of a job, job_…
        max_cost: Refuse when at_most is above this
        discloses_lower_pay: Show on the card that the same work paid more before; see
        lower_than_previous

        May refuse with: unclear_terms, insufficient_funds, money_owed, mandate_exceeded,
        under_pay_floor, over_max_cost, pay_differs_by_country, lower_pay_undisclosed,
        content_flags_missing, text_refused, model_missing, conflict.
        """
        return self.call(
            "publish_job",
            {
                "job_id": job_id,
                "max_cost": max_cost,
                "discloses_lower_pay": discloses_lower_pay,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def quote_job(
        self,
        *,
        title: str,
        form: Any,
        reward: Money,
        purpose: Literal["operate", "evaluate", "train", "publish"],
        data_use: Dict[str, Any],
        ai_use: Literal["forbidden", "allowed", "disclose"],
        input_origin: Literal["human", "ai", "mixed"],
        description: Optional[str] = None,
        overlap: Optional[Any] = None,
        target_confidence: Optional[float] = None,
        max_cost: Optional[Money] = None,
        estimated_seconds: Optional[int] = None,
        auto_approve_seconds: Optional[int] = None,
        lease_seconds: Optional[int] = None,
        deadline: Optional[str] = None,
        content_flags: Optional[List[Literal["violence", "sexual", "self_harm", "hate", "child_safety", "gore"]]] = None,
        repair: Optional[Dict[str, Any]] = None,
        audience: Optional[Dict[str, Any]] = None,
        project_id: Optional[str] = None,
        gold: Optional[Dict[str, Any]] = None,
        review: Optional[Dict[str, Any]] = None,
        paid_elsewhere: Optional[bool] = None,
        tasks: Optional[int] = None,
    ) -> Dict[str, Any]:
        """Learn what a job would cost, before it exists.

        Free and without obligation. Checks the form, the pay floor and your balance.

        description: For the card a worker sees
        form: Form v1; its schema is at GET /v1/form-schema
        reward: For one answer; the same for everybody
        overlap: Answers per task: a number, or {min, max, confidence}
        target_confidence: With max_cost, in the place of overlap: as many answers as it takes to
        be so sure
        max_cost: With target_confidence: what it may cost in all
        estimated_seconds: Working time for one answer; estimated from the form when left out
        auto_approve_seconds: Silence approves and pays after this time; at most 14 days
        lease_seconds: Time a worker holds a place; four times the estimate when left out
        deadline: No place is given out after it; what is open goes back
        content_flags: Needed to publish: what people may have to see; [] says nothing of the kind
        repair: When people repair what AI made; see docs/repair.md
        audience: Whom a job is for; left out, everybody
        project_id: The project it belongs to, see create_project
        gold: Mix tasks with known answers in, see add_gold
        review: Other people look at the answers, for pay, and correct them; see docs/quality.md
        paid_elsewhere: For people you pay under a contract, in a pool that says so; the reward is
        "0.00"

        May refuse with: invalid_form, under_pay_floor.
        """
        return self.call(
            "quote_job",
            {
                "title": title,
                "description": description,
                "form": form,
                "reward": reward,
                "overlap": overlap,
                "target_confidence": target_confidence,
                "max_cost": max_cost,
                "estimated_seconds": estimated_seconds,
                "auto_approve_seconds": auto_approve_seconds,
                "lease_seconds": lease_seconds,
                "deadline": deadline,
                "purpose": purpose,
                "data_use": data_use,
                "ai_use": ai_use,
                "input_origin": input_origin,
                "content_flags": content_flags,
                "repair": repair,
                "audience": audience,
                "project_id": project_id,
                "gold": gold,
                "review": review,
                "paid_elsewhere": paid_elsewhere,
                "tasks": tasks,
            },
        )

    def raise_pay(
        self,
        *,
        job_id: str,
        reward: Money,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Raise the reward for everybody not yet paid.

        Jobs of yours with the same form that are for other countries are raised along: the same
        work pays the same everywhere.

        job_id: Id of a job, job_…

        May refuse with: terms_only_rise, insufficient_funds, mandate_exceeded, conflict.
        """
        return self.call(
            "raise_pay",
            {"job_id": job_id, "reward": reward},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def requote_repair(
        self,
        *,
        assignment_id: str,
        wish: Optional[Money] = None,
        leave: Optional[bool] = None,
        text: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say what a repair is worth to you after looking at it, or leave it and be paid.

        Once a job, in your first places of work that repairs what AI made
        (`repair.assessment_places`). Whoever leaves is paid for the time until then, at the pay
        of the job; it counts nowhere. The requester reads your price and may raise the pay for
        everybody. You may always write the thing anew instead.

        assignment_id: Id of a assignment, asg_…
        wish: For one answer
        leave: Give the place back and be paid for looking
        text: For the requester

        May refuse with: conflict.
        """
        return self.call(
            "requote_repair",
            {
                "assignment_id": assignment_id,
                "wish": wish,
                "leave": leave,
                "text": text,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def resume_job(
        self,
        *,
        job_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Give out places again.

        Refused where half of the people took longer than was said and the reserve cannot make up
        for it any more: raise_pay first.

        job_id: Id of a job, job_…

        May refuse with: conflict, under_pay_floor.
        """
        return self.call(
            "resume_job",
            {"job_id": job_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def set_billing_entity(
        self,
        *,
        country: str,
        number: str,
        requester_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say which legal entity pays: requesters with the same one count as one.

        The same work for less is then compared with what all of them paid. Who deposits from the
        same bank account counts as one in any case. What an operator says stays.

        requester_id: For operators; others say it of their own
        country: e.g. "FR"
        number: e.g. a SIREN, VAT or company number

        May refuse with: conflict.
        """
        return self.call(
            "set_billing_entity",
            {
                "requester_id": requester_id,
                "country": country,
                "number": number,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def take_back_job(
        self,
        *,
        job_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Take a held job back as a draft, to change it or to leave it.

        job_id: Id of a job, job_…

        May refuse with: conflict.
        """
        return self.call(
            "take_back_job",
            {"job_id": job_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def update_job(
        self,
        *,
        job_id: str,
        title: str,
        form: Any,
        reward: Money,
        purpose: Literal["operate", "evaluate", "train", "publish"],
        data_use: Dict[str, Any],
        ai_use: Literal["forbidden", "allowed", "disclose"],
        input_origin: Literal["human", "ai", "mixed"],
        description: Optional[str] = None,
        overlap: Optional[Any] = None,
        target_confidence: Optional[float] = None,
        max_cost: Optional[Money] = None,
        estimated_seconds: Optional[int] = None,
        auto_approve_seconds: Optional[int] = None,
        lease_seconds: Optional[int] = None,
        deadline: Optional[str] = None,
        content_flags: Optional[List[Literal["violence", "sexual", "self_harm", "hate", "child_safety", "gore"]]] = None,
        repair: Optional[Dict[str, Any]] = None,
        audience: Optional[Dict[str, Any]] = None,
        project_id: Optional[str] = None,
        gold: Optional[Dict[str, Any]] = None,
        review: Optional[Dict[str, Any]] = None,
        paid_elsewhere: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Write a draft anew: form, pay, overlap, everything but its tasks.

        Takes all terms, as create_job does; what is left out gets its default. While the draft
        has tasks, the form keeps its data fields.

        job_id: Id of a job, job_…
        description: For the card a worker sees
        form: Form v1; its schema is at GET /v1/form-schema
        reward: For one answer; the same for everybody
        overlap: Answers per task: a number, or {min, max, confidence}
        target_confidence: With max_cost, in the place of overlap: as many answers as it takes to
        be so sure
        max_cost: With target_confidence: what it may cost in all
        estimated_seconds: Working time for one answer; estimated from the form when left out
        auto_approve_seconds: Silence approves and pays after this time; at most 14 days
        lease_seconds: Time a worker holds a place; four times the estimate when left out
        deadline: No place is given out after it; what is open goes back
        content_flags: Needed to publish: what people may have to see; [] says nothing of the kind
        repair: When people repair what AI made; see docs/repair.md
        audience: Whom a job is for; left out, everybody
        project_id: The project it belongs to, see create_project
        gold: Mix tasks with known answers in, see add_gold
        review: Other people look at the answers, for pay, and correct them; see docs/quality.md
        paid_elsewhere: For people you pay under a contract, in a pool that says so; the reward is
        "0.00"

        May refuse with: invalid_form, under_pay_floor, conflict.
        """
        return self.call(
            "update_job",
            {
                "job_id": job_id,
                "title": title,
                "description": description,
                "form": form,
                "reward": reward,
                "overlap": overlap,
                "target_confidence": target_confidence,
                "max_cost": max_cost,
                "estimated_seconds": estimated_seconds,
                "auto_approve_seconds": auto_approve_seconds,
                "lease_seconds": lease_seconds,
                "deadline": deadline,
                "purpose": purpose,
                "data_use": data_use,
                "ai_use": ai_use,
                "input_origin": input_origin,
                "content_flags": content_flags,
                "repair": repair,
                "audience": audience,
                "project_id": project_id,
                "gold": gold,
                "review": review,
                "paid_elsewhere": paid_elsewhere,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def add_tasks(
        self,
        *,
        job_id: str,
        tasks: List[Dict[str, Any]],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Add up to 1,000 tasks to a draft job.

        All or nothing. Https addresses of pictures and sounds are copied first; then the job can
        be published. For more, POST JSON Lines or CSV to /v1/jobs/{job_id}/tasks/import: up to
        100,000 tasks, streamed.

        job_id: Id of a job, job_…

        May refuse with: invalid_rows, conflict.
        """
        return self.call(
            "add_tasks",
            {"job_id": job_id, "tasks": tasks},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def clear_tasks(
        self,
        *,
        job_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Take every task out of a draft, to begin with other data.

        An upload under way is thrown away too. Up to 100,000 tasks; a larger draft is closed and
        made anew.

        job_id: Id of a job, job_…

        May refuse with: conflict.
        """
        return self.call(
            "clear_tasks",
            {"job_id": job_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def discard_upload(
        self,
        *,
        upload_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Throw a staged upload away.

        upload_id: Id of a upload, upl_…

        May refuse with: conflict.
        """
        return self.call(
            "discard_upload",
            {"upload_id": upload_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def finish_upload(
        self,
        *,
        upload_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Make an upload’s tasks part of the job, all at once.

        upload_id: Id of a upload, upl_…

        May refuse with: conflict.
        """
        return self.call(
            "finish_upload",
            {"upload_id": upload_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_tasks(
        self,
        *,
        job_id: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List a job’s tasks in their order.

        job_id: Id of a job, job_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_tasks",
            {"job_id": job_id, "limit": limit, "cursor": cursor},
        )

    def list_tasks_all(self, job_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_tasks`, page after page, as a generator."""
        return self.pages("list_tasks", {"job_id": job_id, **more})

    def start_upload(
        self,
        *,
        job_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Begin an upload of many tasks; nothing shows until finish_upload.

        job_id: Id of a job, job_…

        May refuse with: conflict.
        """
        return self.call(
            "start_upload",
            {"job_id": job_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def upload_tasks(
        self,
        *,
        upload_id: str,
        chunk: int,
        rows: List[Dict[str, Any]],
        from_text: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Stage one chunk of at most 1,000 rows.

        Chunks are numbered from 0. Sending the same chunk again changes nothing.

        upload_id: Id of a upload, upl_…
        from_text: The values are text, as from a CSV file; the form says what they mean

        May refuse with: invalid_rows, conflict.
        """
        return self.call(
            "upload_tasks",
            {
                "upload_id": upload_id,
                "chunk": chunk,
                "from_text": from_text,
                "rows": rows,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def add_gold(
        self,
        *,
        job_id: str,
        gold: List[Dict[str, Any]],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Add tasks whose answer you know, to see whether answers can be trusted.

        Mixed into the work as the job’s `gold` terms say, paid like any other task, and met by
        each person at most once. Up to 100 at a time, while the job is a draft, open or paused.

        job_id: Id of a job, job_…

        May refuse with: invalid_gold, invalid_rows, conflict.
        """
        return self.call(
            "add_gold",
            {"job_id": job_id, "gold": gold},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def answer_check_contest(
        self,
        *,
        assignment_id: str,
        decision: Literal["for_worker", "gold_stands"],
        reasons: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Answer a contested check, as a human: for the worker, or the gold stands.

        For the worker: the answer counts as right, and the gold is taken out of use for
        everybody.

        assignment_id: Id of a assignment, asg_…
        reasons: In whole sentences; the worker reads them

        May refuse with: conflict.
        """
        return self.call(
            "answer_check_contest",
            {
                "assignment_id": assignment_id,
                "decision": decision,
                "reasons": reasons,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def contest_check(
        self,
        *,
        assignment_id: str,
        reason: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say that a check was wrong; until a human answers it does not count.

        A human of the requester answers within 7 days; silence is on your side.

        assignment_id: Id of a assignment, asg_…

        May refuse with: conflict.
        """
        return self.call(
            "contest_check",
            {"assignment_id": assignment_id, "reason": reason},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_checks(self, *, job_id: str) -> Dict[str, Any]:
        """Read how you do on the checks of a job, and how you stand at its gate.

        Training checks are explained at once. Hidden ones are counted by day, and told one by one
        when they have a consequence or the job is closed.

        job_id: Id of a job, job_…
        """
        return self.call("get_checks", {"job_id": job_id})

    def list_check_contests(
        self,
        *,
        job_id: Optional[str] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List contested checks that wait for an answer, the most urgent first.

        job_id: Id of a job, job_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_check_contests",
            {"job_id": job_id, "limit": limit, "cursor": cursor},
        )

    def list_check_contests_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_check_contests`, page after page, as a generator."""
        return self.pages("list_check_contests", {**more})

    def list_gold(
        self,
        *,
        job_id: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List a job’s gold with how people do on each, oldest first.

        job_id: Id of a job, job_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_gold",
            {"job_id": job_id, "limit": limit, "cursor": cursor},
        )

    def list_gold_all(self, job_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_gold`, page after page, as a generator."""
        return self.pages("list_gold", {"job_id": job_id, **more})

    def mark_gold(
        self,
        *,
        task_id: str,
        expected: Dict[str, Any],
        reason: str,
        tolerance: Optional[Dict[str, Any]] = None,
        kind: Optional[Literal["hidden", "training"]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Make a task that has all its answers gold for those who never had it.

        task_id: Id of a task, task_…
        expected: By item id; items left out are not checked
        tolerance: By item id: numbers and ratings, the distance; texts, the share of words;
        multi_choice, options; rank, the share of pairs. 0 when left out
        reason: Why this is the answer: read by whoever answered otherwise
        kind: training: explained right after the answer, and never counted

        May refuse with: invalid_gold, conflict.
        """
        return self.call(
            "mark_gold",
            {
                "task_id": task_id,
                "expected": expected,
                "tolerance": tolerance,
                "reason": reason,
                "kind": kind,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def retire_gold(
        self,
        *,
        task_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Take a gold task out of use; what was answered stays counted.

        task_id: Id of a task, task_…

        May refuse with: conflict.
        """
        return self.call(
            "retire_gold",
            {"task_id": task_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_rules(self, *, job_id: str) -> Dict[str, Any]:
        """Read the rules of a job; as a worker, also what held for you.

        job_id: Id of a job, job_…
        """
        return self.call("get_rules", {"job_id": job_id})

    def list_own_signals(
        self,
        *,
        job_id: Optional[str] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the signals about you that a human has looked at, newest first.

        None of them touched your pay or how you stand.

        job_id: Id of a job, job_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_own_signals",
            {"job_id": job_id, "limit": limit, "cursor": cursor},
        )

    def list_own_signals_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_own_signals`, page after page, as a generator."""
        return self.pages("list_own_signals", {**more})

    def list_signals(
        self,
        *,
        job_id: Optional[str] = None,
        looked_at: Optional[bool] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List what in the answers of your jobs is worth a human’s look, newest first.

        A signal is no proof and no reason to refuse pay: honest people raise some. Look at the
        answers themselves. Signals about somebody’s speed are listed for operators alone.

        job_id: Id of a job, job_…
        looked_at: true: those that a human has looked at
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_signals",
            {
                "job_id": job_id,
                "looked_at": looked_at,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_signals_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_signals`, page after page, as a generator."""
        return self.pages("list_signals", {**more})

    def list_skills(self) -> Dict[str, Any]:
        """Read your skills by kind of work, what each stands on and what would change it.

        Nobody else reads them, and no pay depends on them. A job may ask for one; it says so.
        Answers count half after 180 days and no more after a year.
        """
        return self.call("list_skills", {})

    def set_rules(
        self,
        *,
        job_id: str,
        preset: Optional[Literal["gentle", "standard", "careful"]] = None,
        rules: Optional[List[Dict[str, Any]]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say what follows from a person’s last answers, while the job is a draft.

        Takes the place of the rules before. A preset by name, rules of your own, or both: gentle
        trains again who fails gold; standard also asks you to look at who disagrees with the
        others; careful adds a gate of 70 % over 10 checks, and asks you about places given back
        and work sent back. A rule trains, shuts the gate of this job, or asks a human; there is
        none that bans or refuses pay.

        job_id: Id of a job, job_…

        May refuse with: conflict.
        """
        return self.call(
            "set_rules",
            {"job_id": job_id, "preset": preset, "rules": rules},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def settle_signal(
        self,
        *,
        signal_id: str,
        finding: Literal["nothing", "something"],
        note: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say what a signal was, as a human who looked; nothing else changes by it.

        Whoever it is about reads it. What is to follow goes its own way, with its own reasons: a
        question, a rejection with evidence, a case.

        signal_id: Id of a signal, sig_…
        note: At least 20 characters when you found something; the worker reads it

        May refuse with: conflict.
        """
        return self.call(
            "settle_signal",
            {
                "signal_id": signal_id,
                "finding": finding,
                "note": note,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_preview(self, *, token: str, task: Optional[int] = None) -> Dict[str, Any]:
        """Read what a link to a preview shows.

        token: From the link that preview_job gave
        task: Which of its first tasks
        """
        return self.call("get_preview", {"token": token, "task": task})

    def get_preview_file(self, *, token: str, file: str) -> Dict[str, Any]:
        """Read a picture or a sound that a preview shows.

        token: From the link that preview_job gave
        """
        return self.call("get_preview_file", {"token": token, "file": file})

    def preview_job(self, *, job_id: str) -> Dict[str, Any]:
        """See a job as a worker does: a link for people, and a picture of it.

        The link opens the form with the job’s first tasks, without an account, for 24 hours;
        nothing can be handed in there. Over MCP the picture comes along as an image.

        job_id: Id of a job, job_…
        """
        return self.call("preview_job", {"job_id": job_id})

    def create_schedule(
        self,
        *,
        job_id: str,
        at: Optional[str] = None,
        repeat: Optional[Dict[str, Any]] = None,
        tasks: Optional[List[Dict[str, Any]]] = None,
        max_cost: Optional[Money] = None,
        open_seconds: Optional[int] = None,
        ends_at: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Publish a draft at a time, or make a job again and again.

        Give `at` to publish the draft once, or `repeat` to make and publish a copy of the job at
        every time of a rule, in any state the job may be.
        Every run is funded when it is published, as with publish_job, and counts in the mandate
        of the agent that made the schedule. A run that cannot be funded is kept as a draft, and
        an event says so.
        A local time that the clocks skip moves ahead by what they skip; one that comes twice
        counts the first time. Nothing is spent now; with dry_run the reply shows the coming
        times.

        job_id: The draft to publish, or the job to make again
        at: Publish the draft then
        repeat: Make the job again at every time of this rule
        tasks: With repeat: the inputs of each run; those of the job when left out
        max_cost: Refuse a run when its at_most is above this
        open_seconds: With repeat: each run gives out places for so long; 90 days when left out
        ends_at: With repeat: no run after this

        May refuse with: conflict, invalid_rows, under_pay_floor, over_max_cost, mandate_exceeded.
        """
        return self.call(
            "create_schedule",
            {
                "job_id": job_id,
                "at": at,
                "repeat": repeat,
                "tasks": tasks,
                "max_cost": max_cost,
                "open_seconds": open_seconds,
                "ends_at": ends_at,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def delete_schedule(
        self,
        *,
        schedule_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """End a schedule for good; jobs it opened go on, and its runs can still be read.

        schedule_id: Id of a schedule, sch_…

        May refuse with: conflict.
        """
        return self.call(
            "delete_schedule",
            {"schedule_id": schedule_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_schedule(self, *, schedule_id: str) -> Dict[str, Any]:
        """Read one schedule with its coming times and what came of its runs.

        schedule_id: Id of a schedule, sch_…
        """
        return self.call("get_schedule", {"schedule_id": schedule_id})

    def list_schedules(
        self,
        *,
        status: Optional[Literal["active", "paused", "ended"]] = None,
        job_id: Optional[str] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List your schedules, newest first.

        job_id: Those of this job, or that made this job
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_schedules",
            {
                "status": status,
                "job_id": job_id,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_schedules_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_schedules`, page after page, as a generator."""
        return self.pages("list_schedules", {**more})

    def pause_schedule(
        self,
        *,
        schedule_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Let a schedule rest; jobs it opened go on.

        schedule_id: Id of a schedule, sch_…

        May refuse with: conflict.
        """
        return self.call(
            "pause_schedule",
            {"schedule_id": schedule_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def resume_schedule(
        self,
        *,
        schedule_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Let a paused schedule go on with its next time; none is made up for.

        schedule_id: Id of a schedule, sch_…

        May refuse with: conflict.
        """
        return self.call(
            "resume_schedule",
            {"schedule_id": schedule_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_project(
        self,
        *,
        name: str,
        description: Optional[str] = None,
        promises: Optional[Dict[str, Any]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Begin a project: jobs that belong together, and what people may count on.

        Each promise is an estimate or a commitment; both are shown on the cards of its jobs, and
        how many came true is public.
        What is committed is set aside when a job of the project is published, as is what steady
        work would be owed; what is unused comes back.
        Ending early takes 14 days of notice, or a fee to everybody whom a commitment or their own
        steady work covers. Running out of tasks is no end.

        May refuse with: conflict.
        """
        return self.call(
            "create_project",
            {
                "name": name,
                "description": description,
                "promises": promises,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def end_project(
        self,
        *,
        project_id: str,
        reason: Literal["done", "scope_changed", "budget", "quality", "other"],
        ends_at: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Announce the end of a project: 14 days ahead, or with a fee for the days that are missing.

        Its jobs go on until `ends_at` (now when left out); then they wind down, and work begun is
        finished and paid.
        It covers everybody who worked on the project while something committed is still to come,
        and always those with ten hours a week in two of the last four weeks. Each is owed the
        missing days times their mean daily pay since joining, of 28 days at most, and never more
        than their share of the announced work that is left.
        Fees are paid at once from the notice reserve; what it lacks is owed. With dry_run the
        reply shows what it would cost.

        project_id: Id of a project, prj_…
        ends_at: 14 days ahead, and nobody is owed a fee
        reason: Told to everybody who worked on it

        May refuse with: conflict.
        """
        return self.call(
            "end_project",
            {
                "project_id": project_id,
                "ends_at": ends_at,
                "reason": reason,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_project(self, *, project_id: str) -> Dict[str, Any]:
        """Read one project: its promises, its people, and what ending it would cost.

        project_id: Id of a project, prj_…
        """
        return self.call("get_project", {"project_id": project_id})

    def list_project_notices(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the announced ends of projects that you worked on and that cover you, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_project_notices", {"limit": limit, "cursor": cursor})

    def list_project_notices_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_project_notices`, page after page, as a generator."""
        return self.pages("list_project_notices", {**more})

    def list_projects(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
        status: Optional[Literal["open", "winding_down", "ended"]] = None,
    ) -> Dict[str, Any]:
        """List your projects, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_projects",
            {"limit": limit, "cursor": cursor, "status": status},
        )

    def list_projects_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_projects`, page after page, as a generator."""
        return self.pages("list_projects", {**more})

    def update_project(
        self,
        *,
        project_id: str,
        name: Optional[str] = None,
        description: Optional[str] = None,
        promises: Optional[Dict[str, Any]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Promise more in a project, or describe it anew; what was promised never shrinks.

        project_id: Id of a project, prj_…
        promises: What is left out stays as it is

        May refuse with: terms_only_rise, conflict.
        """
        return self.call(
            "update_project",
            {
                "project_id": project_id,
                "name": name,
                "description": description,
                "promises": promises,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def export_results(
        self,
        *,
        job_id: str,
        format: Literal["results_csv", "results_jsonl", "answers_csv", "answers_jsonl", "preferences_jsonl", "asr_manifest", "conll", "webvtt", "srt", "coco", "voc", "yolo", "label_studio", "dataset_card", "huggingface"],
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """Take results away as files that other programs read.

        Answers piece by piece: append the text of each piece to the file of its path, and call
        again with next_cursor while has_more is true. Tasks that nobody answered are left out,
        and so is work that was rejected.
        results_*: one line a task, with confidence. answers_*: one line an answer, people by
        pseudonyms of this job. preferences_jsonl: prompt, chosen, rejected, as trainers of
        language models read them (pairs of texts, texts rewritten over what they were, and
        conversations turn by turn). asr_manifest: audio_filepath and text (sounds and their
        transcripts), of segments with offset and duration in seconds. webvtt, srt: subtitles, one
        file a task (segments of sounds). conll: one word a line with B-, I- or O, as CoNLL-2003
        has it (marked passages; of marks upon each other the longest). coco: one JSON file; voc,
        yolo: a folder with a file for each picture (regions on pictures; points and lines only in
        coco). label_studio: tasks with everybody’s annotations and the result of all as a
        prediction, as Label Studio imports them; here tasks without answers come too.
        dataset_card: who, when, pay, agreement, known limits. huggingface: a folder to publish,
        with card, results and answers.

        job_id: Id of a job, job_…

        May refuse with: format_unfit.
        """
        return self.call(
            "export_results",
            {"job_id": job_id, "format": format, "cursor": cursor},
        )

    def export_results_all(self, job_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `export_results`, page after page, as a generator."""
        return self.pages("export_results", {"job_id": job_id, **more})

    def get_quality(self, *, job_id: str) -> Dict[str, Any]:
        """Read how far people agree in a job, and how sure its results are.

        job_id: Id of a job, job_…
        """
        return self.call("get_quality", {"job_id": job_id})

    def get_results(
        self,
        *,
        job_id: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """Read a job’s results task by task.

        job_id: Id of a job, job_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "get_results",
            {"job_id": job_id, "limit": limit, "cursor": cursor},
        )

    def get_results_all(self, job_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `get_results`, page after page, as a generator."""
        return self.pages("get_results", {"job_id": job_id, **more})

    def list_disagreements(
        self,
        *,
        job_id: str,
        decided: Optional[bool] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the answers that reviewers did not accept, newest first.

        Those in dispute wait for an adjudicator, or for you where none is paid for. Whose answers
        they are is not said.

        job_id: Id of a job, job_…
        decided: true: those in which somebody’s answer stands
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_disagreements",
            {
                "job_id": job_id,
                "decided": decided,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_disagreements_all(self, job_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_disagreements`, page after page, as a generator."""
        return self.pages("list_disagreements", {"job_id": job_id, **more})

    def set_aggregation(
        self,
        *,
        job_id: str,
        items: Dict[str, Any],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Choose how several answers become one, item by item.

        Takes effect on all results of the job, also those there already; single answers stay as
        they are. See docs/quality.md for what to choose. Items not named are inferred by the
        default, auto.

        job_id: Id of a job, job_…
        items: A method by item id, e.g. {"mood": "plain"}
        """
        return self.call(
            "set_aggregation",
            {"job_id": job_id, "items": items},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def settle_disagreement(
        self,
        *,
        assignment_id: str,
        stands: Literal["author", "reviewer", "adjudicator"],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say whose answer stands where author and reviewer disagree.

        The results carry it from then on. It touches nobody’s pay; the last word of yours counts.

        assignment_id: Id of a assignment, asg_…

        May refuse with: conflict.
        """
        return self.call(
            "settle_disagreement",
            {"assignment_id": assignment_id, "stands": stands},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def wait_for_results(self, *, job_id: str, timeout_seconds: Optional[int] = None) -> Dict[str, Any]:
        """Wait up to 55 seconds for the answer.

        Returns as soon as every answer has arrived, else what is there when the time is over;
        call again until complete is true. Made for questions of one task; for larger jobs it
        tells the progress and get_results pages the answers.

        job_id: Id of a job, job_…
        """
        return self.call(
            "wait_for_results",
            {"job_id": job_id, "timeout_seconds": timeout_seconds},
        )

    def list_submissions(
        self,
        *,
        job_id: str,
        status: Optional[Literal["submitted", "changes_requested", "rejection_proposed", "approved"]] = None,
        of_gold: Optional[bool] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List what workers handed in for a job, newest first.

        Without rejected work: who does not pay for it does not have it (list_rejections).

        job_id: Id of a job, job_…
        of_gold: Only answers to checks, or only others
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_submissions",
            {
                "job_id": job_id,
                "status": status,
                "of_gold": of_gold,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_submissions_all(self, job_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_submissions`, page after page, as a generator."""
        return self.pages("list_submissions", {"job_id": job_id, **more})

    def pay_bonus(
        self,
        *,
        assignment_id: str,
        amount: Money,
        reason: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Pay something extra for approved work, at once.

        assignment_id: Id of a assignment, asg_…
        reason: The worker reads it

        May refuse with: insufficient_funds, mandate_exceeded, conflict.
        """
        return self.call(
            "pay_bonus",
            {
                "assignment_id": assignment_id,
                "amount": amount,
                "reason": reason,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def review_submission(
        self,
        *,
        assignment_id: str,
        decision: Literal["approve", "request_changes"],
        text: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Approve a submission and pay it, or ask for changes.

        approve pays the reward at once and gives the worker a signed receipt. request_changes
        needs a text and is possible twice. Doing nothing approves at auto_approve_at.

        assignment_id: Id of a assignment, asg_…
        text: What to change; needed with request_changes

        May refuse with: conflict, change_rounds_used, asks_for_private.
        """
        return self.call(
            "review_submission",
            {
                "assignment_id": assignment_id,
                "decision": decision,
                "text": text,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def add_favourite(
        self,
        *,
        assignment_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Remember whoever handed in this work, to offer them jobs first.

        An audience with `favourites` finds them. It is no rating: nobody else learns of it.

        assignment_id: Id of a assignment, asg_…
        """
        return self.call(
            "add_favourite",
            {"assignment_id": assignment_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_pool(
        self,
        *,
        name: str,
        note: Optional[str] = None,
        kind: Optional[Literal["invited", "employed"]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Begin a pool of your own people, to whom jobs can be offered first or alone.

        Empty at first: make a link with create_pool_invite and hand it to people; whoever opens
        it decides whether to join, and may leave at any time.

        note: What people read before they join: what the work is, who you are to them
        kind: employed: you pay its people elsewhere, under a contract; each confirms it

        May refuse with: conflict.
        """
        return self.call(
            "create_pool",
            {"name": name, "note": note, "kind": kind},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_pool_invite(
        self,
        *,
        pool_id: str,
        label: Optional[str] = None,
        max_uses: Optional[int] = None,
        expires_in_days: Optional[int] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Make a link and a QR code by which people join a pool.

        pool_id: Id of a pool, pool_…
        label: Your own word for it, e.g. whom it is for; only you see it
        max_uses: How many people may join by it
        """
        return self.call(
            "create_pool_invite",
            {
                "pool_id": pool_id,
                "label": label,
                "max_uses": max_uses,
                "expires_in_days": expires_in_days,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_pool(self, *, pool_id: str) -> Dict[str, Any]:
        """Read one pool.

        pool_id: Id of a pool, pool_…
        """
        return self.call("get_pool", {"pool_id": pool_id})

    def join_pool(
        self,
        *,
        token: str,
        of_age: Optional[bool] = None,
        paid_elsewhere: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Join a pool by the link you were given; leave it whenever you like.

        Whoever is not a worker here yet becomes one with `of_age`, waiting list or not: somebody
        has work for them.

        token: What stands in the link behind #invite=
        of_age: I am 18 or over (charter R47); needed of who is not a worker here yet
        paid_elsewhere: For an employed pool: its requester pays me for this under a contract

        May refuse with: invite_used_up, invite_expired, invite_revoked, invite_too_early,
        paid_elsewhere_unconfirmed, own_work.
        """
        return self.call(
            "join_pool",
            {
                "token": token,
                "of_age": of_age,
                "paid_elsewhere": paid_elsewhere,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def leave_pool(
        self,
        *,
        pool_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Leave a pool; work in hand stays yours, and nothing counts against you.

        pool_id: Id of a pool, pool_…
        """
        return self.call(
            "leave_pool",
            {"pool_id": pool_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_favourites(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List your favourites in the order you added them.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_favourites", {"limit": limit, "cursor": cursor})

    def list_favourites_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_favourites`, page after page, as a generator."""
        return self.pages("list_favourites", {**more})

    def list_memberships(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the pools you are in, and those you were in.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_memberships", {"limit": limit, "cursor": cursor})

    def list_memberships_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_memberships`, page after page, as a generator."""
        return self.pages("list_memberships", {**more})

    def list_pool_invites(
        self,
        *,
        pool_id: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the links into a pool, newest first.

        pool_id: Id of a pool, pool_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_pool_invites",
            {"pool_id": pool_id, "limit": limit, "cursor": cursor},
        )

    def list_pool_invites_all(self, pool_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_pool_invites`, page after page, as a generator."""
        return self.pages("list_pool_invites", {"pool_id": pool_id, **more})

    def list_pool_members(
        self,
        *,
        pool_id: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the people in a pool in the order they came; never where they live or what they
        speak.

        pool_id: Id of a pool, pool_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_pool_members",
            {"pool_id": pool_id, "limit": limit, "cursor": cursor},
        )

    def list_pool_members_all(self, pool_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_pool_members`, page after page, as a generator."""
        return self.pages("list_pool_members", {"pool_id": pool_id, **more})

    def list_pools(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List your pools with how many people are in each.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_pools", {"limit": limit, "cursor": cursor})

    def list_pools_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_pools`, page after page, as a generator."""
        return self.pages("list_pools", {**more})

    def read_pool_invite(self, *, token: str) -> Dict[str, Any]:
        """Read who invites you to what, before you decide.

        token: What stands in the link behind #invite=

        May refuse with: invite_used_up, invite_expired, invite_revoked.
        """
        return self.call("read_pool_invite", {"token": token})

    def remove_favourite(
        self,
        *,
        worker_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Remember somebody no longer; their work in hand goes on.

        worker_id: Id of a worker, wrk_…
        """
        return self.call(
            "remove_favourite",
            {"worker_id": worker_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def remove_pool_member(
        self,
        *,
        pool_id: str,
        worker_id: str,
        reason: Literal["project_over", "no_longer_employed", "joined_by_mistake", "they_asked", "other"],
        note: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Take somebody out of a pool, with a reason that they read.

        Only a human can. Work in hand is finished and paid; nothing else here changes for the
        person. They can come back by a link made later.

        pool_id: Id of a pool, pool_…
        worker_id: Id of a worker, wrk_…
        note: The worker reads it; needed with `other`
        """
        return self.call(
            "remove_pool_member",
            {
                "pool_id": pool_id,
                "worker_id": worker_id,
                "reason": reason,
                "note": note,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def revoke_pool_invite(
        self,
        *,
        invite_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Take a link back; who joined by it stays.

        invite_id: Id of a pool invite, inv_…
        """
        return self.call(
            "revoke_pool_invite",
            {"invite_id": invite_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def close_qualification(
        self,
        *,
        qualification_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Let nobody begin a test any more; results still count, unspent money comes back.

        Refused while an open job asks for it: people would see work that they cannot come to.

        qualification_id: Id of a qualification, qual_…

        May refuse with: conflict, test_closed.
        """
        return self.call(
            "close_qualification",
            {"qualification_id": qualification_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def contest_test(
        self,
        *,
        attempt_id: str,
        text: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Ask a human to look at a test you did not pass, once; silence passes it.

        attempt_id: Id of a attempt, att_…

        May refuse with: conflict.
        """
        return self.call(
            "contest_test",
            {"attempt_id": attempt_id, "text": text},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_qualification(
        self,
        *,
        name: str,
        form: Any,
        description: Optional[str] = None,
        answer_key: Optional[Dict[str, Any]] = None,
        threshold: Optional[int] = None,
        estimated_seconds: Optional[int] = None,
        reward: Optional[Money] = None,
        attempts: Optional[int] = None,
        grade_within_seconds: Optional[int] = None,
        valid_seconds: Optional[int] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Make a test from a form, graded by a key or by a human.

        Unpaid only where it takes five minutes at most, and then one person takes one of yours in
        30 days. A longer one pays the floor or more whatever the result; the money for `attempts`
        is set aside now. Jobs ask for it with `audience.qualifications`. What is made stays as it
        is.

        description: What it is about and what it opens; read before starting
        form: A form (docs/forms.md) without data fields
        answer_key: The right answers; left out, a human grades
        threshold: Score from which it is passed
        estimated_seconds: Never less than the form takes by our own count
        reward: Paid when it is handed in, whatever the result; needed over five minutes, at the
        pay floor or above. Where it takes longer than said, the time is topped up to the floor
        attempts: Paid attempts to set money aside for
        grade_within_seconds: A human grades within that, or the attempt is passed
        valid_seconds: How long a result counts: a year at least

        May refuse with: invalid_form, test_must_pay, under_pay_floor, insufficient_funds,
        money_owed, conflict.
        """
        return self.call(
            "create_qualification",
            {
                "name": name,
                "description": description,
                "form": form,
                "answer_key": answer_key,
                "threshold": threshold,
                "estimated_seconds": estimated_seconds,
                "reward": reward,
                "attempts": attempts,
                "grade_within_seconds": grade_within_seconds,
                "valid_seconds": valid_seconds,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def fund_qualification(
        self,
        *,
        qualification_id: str,
        attempts: int,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Set money aside for more paid attempts at a test.

        qualification_id: Id of a qualification, qual_…

        May refuse with: insufficient_funds, money_owed, conflict, test_closed.
        """
        return self.call(
            "fund_qualification",
            {
                "qualification_id": qualification_id,
                "attempts": attempts,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_attempt(self, *, attempt_id: str) -> Dict[str, Any]:
        """Read one of your attempts, and what came of it.

        attempt_id: Id of a attempt, att_…
        """
        return self.call("get_attempt", {"attempt_id": attempt_id})

    def get_qualification(self, *, qualification_id: str) -> Dict[str, Any]:
        """Read a test of yours, or of the instance.

        qualification_id: Id of a qualification, qual_…
        """
        return self.call("get_qualification", {"qualification_id": qualification_id})

    def grade_test(
        self,
        *,
        attempt_id: str,
        score: int,
        note: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say whether an attempt that waits for a human is passed.

        attempt_id: Id of a attempt, att_…
        score: From the test’s threshold on it is passed
        note: Why; needed below the threshold, and the worker reads it

        May refuse with: conflict, another_human_needed.
        """
        return self.call(
            "grade_test",
            {"attempt_id": attempt_id, "score": score, "note": note},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_attempts(
        self,
        *,
        qualification_id: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
        status: Optional[Literal["started", "grading", "contested", "passed", "failed", "lapsed"]] = None,
    ) -> Dict[str, Any]:
        """List the attempts at a test of yours, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        qualification_id: Id of a qualification, qual_…
        """
        return self.call(
            "list_attempts",
            {
                "limit": limit,
                "cursor": cursor,
                "qualification_id": qualification_id,
                "status": status,
            },
        )

    def list_attempts_all(self, qualification_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_attempts`, page after page, as a generator."""
        return self.pages("list_attempts", {"qualification_id": qualification_id, **more})

    def list_qualifications(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the tests that your jobs can ask for: yours and the instance’s, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_qualifications", {"limit": limit, "cursor": cursor})

    def list_qualifications_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_qualifications`, page after page, as a generator."""
        return self.pages("list_qualifications", {**more})

    def list_tests(self) -> Dict[str, Any]:
        """List the tests that open jobs for you ask for, and your own results.

        What each pays or that it is unpaid (five minutes at most), how many open jobs it leads
        to, and from when you can take it.
        """
        return self.call("list_tests", {})

    def start_test(
        self,
        *,
        qualification_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Begin a test; what it pays is kept for you from now on.

        qualification_id: Id of a qualification, qual_…

        May refuse with: test_closed, no_attempt_left, attempted_lately, unpaid_test_limit,
        own_work, no_new_work, blocked_by_requester, test_must_pay.
        """
        return self.call(
            "start_test",
            {"qualification_id": qualification_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def submit_test(
        self,
        *,
        attempt_id: str,
        answers: Dict[str, Any],
        active_seconds: Optional[int] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Hand in a test: it is paid at once, whatever the result.

        attempt_id: Id of a attempt, att_…

        May refuse with: attempt_over, invalid_answers.
        """
        return self.call(
            "submit_test",
            {
                "attempt_id": attempt_id,
                "answers": answers,
                "active_seconds": active_seconds,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def answer_question(
        self,
        *,
        question_id: str,
        answer: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Answer a worker’s question; everybody who works on the job reads it.

        get_job lists the open ones. While one is open, nothing it is about can be a reason to
        reject.

        question_id: Id of a question, qst_…

        May refuse with: conflict, asks_for_private.
        """
        return self.call(
            "answer_question",
            {"question_id": question_id, "answer": answer},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def ask_question(
        self,
        *,
        assignment_id: str,
        text: str,
        about: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Ask the requester about the task in your hands; your time stands still meanwhile.

        Due in 24 hours. What you ask about cannot be held against anybody’s work until it is
        answered, and everybody who works on the job reads the answer.

        assignment_id: Id of a assignment, asg_…
        about: JSON pointer to what it is about, e.g. /form/criteria/0; empty: all of it

        May refuse with: conflict.
        """
        return self.call(
            "ask_question",
            {
                "assignment_id": assignment_id,
                "about": about,
                "text": text,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_questions(
        self,
        *,
        job_id: str,
        open: Optional[bool] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the questions about a job: yours, and those that were answered; newest first.

        job_id: Id of a job, job_…
        open: Only those without an answer, or only those with one
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_questions",
            {
                "job_id": job_id,
                "open": open,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_questions_all(self, job_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_questions`, page after page, as a generator."""
        return self.pages("list_questions", {"job_id": job_id, **more})

    def answer_content_reports(
        self,
        *,
        job_id: str,
        outcome: Literal["confirmed", "dismissed"],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say whether the open reports about a job’s content are right.

        A human says it. Where a warning was missing the job winds down: work in hand is finished
        and paid, the rest of the money comes back, and you publish it again with the right flags.
        Dismissed, the job may go on.

        job_id: Id of a job, job_…

        May refuse with: conflict.
        """
        return self.call(
            "answer_content_reports",
            {"job_id": job_id, "outcome": outcome},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_content_choice(self) -> Dict[str, Any]:
        """Read which harmful content you agree to see, and how much time is left for it."""
        return self.call("get_content_choice", {})

    def list_content_reports(
        self,
        *,
        job_id: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List what workers reported about the content of a job, newest first.

        job_id: Id of a job, job_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_content_reports",
            {"job_id": job_id, "limit": limit, "cursor": cursor},
        )

    def list_content_reports_all(self, job_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_content_reports`, page after page, as a generator."""
        return self.pages("list_content_reports", {"job_id": job_id, **more})

    def list_reported_jobs(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the jobs with reports about their content that nobody answered yet.

        Its requester or you may answer, with answer_content_reports; silence agrees.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_reported_jobs", {"limit": limit, "cursor": cursor})

    def list_reported_jobs_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_reported_jobs`, page after page, as a generator."""
        return self.pages("list_reported_jobs", {**more})

    def report_content(
        self,
        *,
        assignment_id: str,
        shows: List[Literal["violence", "sexual", "self_harm", "hate", "child_safety", "gore"]],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Leave work that shows something else than it warns of, and be paid for your time.

        For a warning that is missing, and for one that is wrong. The place is given back, it
        never counts against you, and the requester does not learn who reported. The job is
        offered to you no more until somebody answers; with three reports it pauses for everybody.

        assignment_id: Id of a assignment, asg_…
        shows: All that it really shows; empty: nothing of the kind

        May refuse with: conflict.
        """
        return self.call(
            "report_content",
            {"assignment_id": assignment_id, "shows": shows},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def set_content_choice(
        self,
        *,
        flags: List[Literal["violence", "sexual", "self_harm", "hate", "child_safety", "gore"]],
        media: Optional[Literal["blurred", "grey", "plain"]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Agree to see harmful content of a kind, or take it back.

        Replaces what you said before; an empty list takes everything back, at once and without a
        reason. No requester learns it, and refusing changes nothing else for you.

        flags: Each kind you agree to see; you say that you are 18 or over
        """
        return self.call(
            "set_content_choice",
            {"flags": flags, "media": media},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def appeal_rejection(
        self,
        *,
        assignment_id: str,
        text: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Ask another human to look at the rejection of your work.

        Free, for 183 days after the rejection. Somebody of the instance who had no part in it
        answers in writing within 14 days, else the work is paid.

        assignment_id: Id of a assignment, asg_…

        May refuse with: appeal_too_late, conflict.
        """
        return self.call(
            "appeal_rejection",
            {"assignment_id": assignment_id, "text": text},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def block_worker(
        self,
        *,
        worker_id: str,
        reason: Literal["instructions_ignored", "checks_failed", "copied_answers", "ai_where_forbidden", "abuse", "conflict_of_interest"],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Keep a person who worked for you from your further work; they read your reason.

        Concerns only your own work: what is in hand is finished, decided and paid as ever, and
        the person stays as they are for everybody else. A human member decides it.

        worker_id: Id of a worker, wrk_…

        May refuse with: not_found, conflict.
        """
        return self.call(
            "block_worker",
            {"worker_id": worker_id, "reason": reason},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def decide_appeal(
        self,
        *,
        assignment_id: str,
        decision: Literal["uphold", "overturn"],
        reasons: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Answer an appeal in writing, as another human: uphold the rejection, or overturn it.

        Overturned work is paid at once, from the platform’s reserve where escrow is empty.

        assignment_id: Id of a assignment, asg_…
        reasons: In whole sentences; both sides read them

        May refuse with: another_human_needed, conflict.
        """
        return self.call(
            "decide_appeal",
            {
                "assignment_id": assignment_id,
                "decision": decision,
                "reasons": reasons,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def decide_rejection(
        self,
        *,
        assignment_id: str,
        decision: Literal["reject", "approve"],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Decide a proposed rejection, as a human: reject the work, or approve and pay it.

        Rejecting is possible once the worker has replied or 72 hours have passed. The place is
        given out again; until the worker’s time to appeal has passed the reward stays in escrow,
        so another reward is set aside for the new place, as far as money is available.

        assignment_id: Id of a assignment, asg_…

        May refuse with: reply_time_runs, rejections_held, insufficient_funds, conflict.
        """
        return self.call(
            "decide_rejection",
            {"assignment_id": assignment_id, "decision": decision},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def decide_rejection_hold(
        self,
        *,
        job_id: str,
        decision: Literal["release", "refuse"],
        reasons: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Let the requester decide on very many rejections, or refuse them all and pay the work.

        job_id: Id of a job, job_…
        reasons: In whole sentences; both sides read them

        May refuse with: another_human_needed, conflict.
        """
        return self.call(
            "decide_rejection_hold",
            {
                "job_id": job_id,
                "decision": decision,
                "reasons": reasons,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_rejection(self, *, assignment_id: str) -> Dict[str, Any]:
        """Read what is held against a submission, and what was answered.

        assignment_id: Id of a assignment, asg_…

        May refuse with: conflict.
        """
        return self.call("get_rejection", {"assignment_id": assignment_id})

    def lift_block(
        self,
        *,
        block_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Offer your work to a person again.

        block_id: Id of a block, blk_…

        May refuse with: conflict.
        """
        return self.call(
            "lift_block",
            {"block_id": block_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_appeals(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the appeals that wait for an answer, the most urgent first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_appeals", {"limit": limit, "cursor": cursor})

    def list_appeals_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_appeals`, page after page, as a generator."""
        return self.pages("list_appeals", {**more})

    def list_blocks(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the people whom you keep from your work, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_blocks", {"limit": limit, "cursor": cursor})

    def list_blocks_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_blocks`, page after page, as a generator."""
        return self.pages("list_blocks", {**more})

    def list_rejection_holds(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the jobs whose rejections wait for a human of the instance.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_rejection_holds", {"limit": limit, "cursor": cursor})

    def list_rejection_holds_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_rejection_holds`, page after page, as a generator."""
        return self.pages("list_rejection_holds", {**more})

    def list_rejections(
        self,
        *,
        status: Optional[Literal["rejection_proposed", "rejected", "appealed", "upheld"]] = None,
        job_id: Optional[str] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List rejections of your requester’s jobs, or of your own work, newest work first.

        job_id: Id of a job, job_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_rejections",
            {
                "status": status,
                "job_id": job_id,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_rejections_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_rejections`, page after page, as a generator."""
        return self.pages("list_rejections", {**more})

    def propose_rejection(
        self,
        *,
        assignment_id: str,
        reason: Literal["too_fast", "required_item_skipped", "fair_check_failed", "off_criterion", "duplicate_or_fraud", "ai_used"],
        criterion: Optional[str] = None,
        evidence: Optional[List[Dict[str, Any]]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Propose not to pay a submission, with a reason, a criterion and evidence.

        Nothing is rejected yet: the worker has 72 hours to reply, then a human of the requester
        decides within 7 days, else the work is approved and paid. The instance checks the
        evidence; what cannot be shown is refused.

        assignment_id: Id of a assignment, asg_…
        criterion: JSON pointer to the written criterion, e.g. /form/criteria/0,
        /form/instructions_md, /form/examples/1, /form/pages/0/items/2 or /description; needed for
        off_criterion, follows from the reason else

        May refuse with: evidence_refused, rejections_held, question_open, conflict.
        """
        return self.call(
            "propose_rejection",
            {
                "assignment_id": assignment_id,
                "reason": reason,
                "criterion": criterion,
                "evidence": evidence,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def reply_to_rejection(
        self,
        *,
        assignment_id: str,
        text: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say what you think of a proposed rejection.

        Once, within 72 hours. A human reads it before anything is decided.

        assignment_id: Id of a assignment, asg_…

        May refuse with: conflict.
        """
        return self.call(
            "reply_to_rejection",
            {"assignment_id": assignment_id, "text": text},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def withdraw_rejection(
        self,
        *,
        assignment_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Take a rejection back, proposed or decided, and pay the work.

        Always possible. Using rejected work means paying it: it can be read again then.

        assignment_id: Id of a assignment, asg_…

        May refuse with: insufficient_funds, mandate_exceeded, conflict.
        """
        return self.call(
            "withdraw_rejection",
            {"assignment_id": assignment_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def delete_file(
        self,
        *,
        file_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Remove a file that no job shows, and make room.

        file_id: Id of a file, file_…

        May refuse with: conflict.
        """
        return self.call(
            "delete_file",
            {"file_id": file_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def discard_capture(
        self,
        *,
        capture_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Remove a file you sent and did not hand in.

        capture_id: Id of a capture, cap_…

        May refuse with: conflict.
        """
        return self.call(
            "discard_capture",
            {"capture_id": capture_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def finish_capture(
        self,
        *,
        capture_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Put the pieces together, and get the file to name in the answer.

        A picture is written anew: upright, without place, camera or comment. Everything else is
        stored as it is.

        capture_id: Id of a capture, cap_…

        May refuse with: assignment_expired, conflict, capture_incomplete, capture_damaged,
        capture_not_asked, capture_no_room, image_too_large, image_unreadable.
        """
        return self.call(
            "finish_capture",
            {"capture_id": capture_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_capture(self, *, capture_id: str) -> Dict[str, Any]:
        """Read how far a file of yours came.

        capture_id: Id of a capture, cap_…
        """
        return self.call("get_capture", {"capture_id": capture_id})

    def get_file(self, *, file_id: str) -> Dict[str, Any]:
        """Read a file you may see.

        file_id: Id of a file, file_…
        """
        return self.call("get_file", {"file_id": file_id})

    def list_files(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
        source_sha256: Optional[List[str]] = None,
    ) -> Dict[str, Any]:
        """List your files, newest first; or those whose bytes you have.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        source_sha256: Only files sent as bytes with one of these hashes, and sure to stay for a
        day
        """
        return self.call(
            "list_files",
            {
                "limit": limit,
                "cursor": cursor,
                "source_sha256": source_sha256,
            },
        )

    def list_files_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_files`, page after page, as a generator."""
        return self.pages("list_files", {**more})

    def read_file_link(self, *, link: str) -> Dict[str, Any]:
        """Read what a link to a file shows.

        link: The file’s id, a dot, and `link` of its `url`

        May refuse with: link_expired.
        """
        return self.call("read_file_link", {"link": link})

    def send_capture(
        self,
        *,
        capture_id: str,
        offset: int,
        data_base64: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Send the next piece of a file.

        A piece that is here already is no fault: the answer says how far it came.

        capture_id: Id of a capture, cap_…
        offset: Where the piece begins: `received`

        May refuse with: assignment_expired, conflict, capture_not_asked, capture_out_of_step.
        """
        return self.call(
            "send_capture",
            {
                "capture_id": capture_id,
                "offset": offset,
                "data_base64": data_base64,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def start_capture(
        self,
        *,
        assignment_id: str,
        item: str,
        name: str,
        bytes: int,
        sha256: str,
        taken_at: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Begin to send a file for an item of a task in hand.

        The same bytes for the same item are one capture: beginning again tells how far it came.
        Several may be sent side by side. What is never handed in is removed 7 days after the work
        ended.

        assignment_id: Id of a assignment, asg_…
        item: Id of an item of type file, photo or recording
        bytes: Of the whole file
        sha256: Of the whole file, in hexadecimal
        taken_at: When a photo was taken; dropped unless the item asks

        May refuse with: assignment_expired, conflict, capture_not_asked, capture_no_room.
        """
        return self.call(
            "start_capture",
            {
                "assignment_id": assignment_id,
                "item": item,
                "name": name,
                "bytes": bytes,
                "sha256": sha256,
                "taken_at": taken_at,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def upload_file(
        self,
        *,
        name: str,
        data_base64: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Store an image or a sound for your tasks.

        A picture is written anew: upright, without place, camera or comment. The same bytes are
        stored once: sending them again gives the file there is.

        May refuse with: unsupported_media, body_too_large, image_too_large, image_unreadable,
        storage_full.
        """
        return self.call(
            "upload_file",
            {"name": name, "data_base64": data_base64},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def ask_model(
        self,
        *,
        assignment_id: str,
        item: str,
        text: str,
        better: Optional[Literal["a", "b", "tie"]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say something to the model of an item; its reply comes with list_model_turns.

        Side by side, `better` says of the turn before whose reply was better: the conversation
        goes on with it.

        assignment_id: Id of a assignment, asg_…

        May refuse with: conflict, assignment_expired, model_budget_spent.
        """
        return self.call(
            "ask_model",
            {
                "assignment_id": assignment_id,
                "item": item,
                "text": text,
                "better": better,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_model(
        self,
        *,
        name: str,
        address: str,
        model: str,
        api_key: Optional[str] = None,
        system_prompt: Optional[str] = None,
        max_output_tokens: Optional[int] = None,
        requests_per_assignment: Optional[int] = None,
        input_price: Optional[Money] = LEFT_OUT,
        output_price: Optional[Money] = LEFT_OUT,
        most_per_assignment: Optional[Money] = LEFT_OUT,
        most_per_job: Optional[Money] = LEFT_OUT,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Name a model of yours that people may talk to in items of type model_chat.

        An OpenAI-compatible server (…/v1, asked at /chat/completions). People never see address,
        key or system prompt; the instance asks for them, at most requests_per_assignment times a
        task, and never more than your ceilings allow: each request counts as the most it could
        cost until the server says what it used. Prices and ceilings come together; without them
        only requests count. At most 20 models.

        address: Up to /v1, without /chat/completions
        model: What its server calls it
        api_key: Sealed at once; never shown again
        input_price: For a million tokens that it reads
        output_price: For a million tokens that it writes
        most_per_assignment: The most that one person’s task may cost
        most_per_job: The most that all of a job may cost

        May refuse with: model_url_refused, conflict.
        """
        return self.call(
            "create_model",
            {
                "name": name,
                "address": address,
                "model": model,
                "api_key": api_key,
                "system_prompt": system_prompt,
                "max_output_tokens": max_output_tokens,
                "requests_per_assignment": requests_per_assignment,
                "input_price": input_price,
                "output_price": output_price,
                "most_per_assignment": most_per_assignment,
                "most_per_job": most_per_job,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def delete_model(
        self,
        *,
        model_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Stop all talk with a model for good, and forget its key.

        What was said stays. Whoever has a task with it may give it back and is paid.

        model_id: Id of a model, mdl_…
        """
        return self.call(
            "delete_model",
            {"model_id": model_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_model_turns(self, *, assignment_id: str, item: str) -> Dict[str, Any]:
        """Read the conversation of an item so far.

        assignment_id: Id of a assignment, asg_…

        May refuse with: conflict.
        """
        return self.call(
            "list_model_turns",
            {"assignment_id": assignment_id, "item": item},
        )

    def list_models(self) -> Dict[str, Any]:
        """List your models and what they cost so far."""
        return self.call("list_models", {})

    def stop_model(
        self,
        *,
        assignment_id: str,
        item: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Wait no longer for the reply under way; it counts as a request.

        assignment_id: Id of a assignment, asg_…

        May refuse with: conflict.
        """
        return self.call(
            "stop_model",
            {"assignment_id": assignment_id, "item": item},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_copies(
        self,
        *,
        job_id: str,
        status: Optional[Literal["waiting", "copied", "failed"]] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the files that are fetched for a job’s addresses, and what became of each.

        Addresses (https) of pictures and sounds are copied once when tasks come, because signed
        links expire; people are shown the copy.

        job_id: Id of a job, job_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_copies",
            {
                "job_id": job_id,
                "status": status,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_copies_all(self, job_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_copies`, page after page, as a generator."""
        return self.pages("list_copies", {"job_id": job_id, **more})

    def replace_copy(
        self,
        *,
        copy_id: str,
        source: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Give a fresh link, or a file, for an address that could not be copied.

        The tasks keep the address they name; people are shown what was given instead.

        copy_id: Id of a copy, cpy_…
        source: Another https address, or the id of a file that you uploaded

        May refuse with: conflict.
        """
        return self.call(
            "replace_copy",
            {"copy_id": copy_id, "source": source},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def retry_copies(
        self,
        *,
        job_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Fetch again whatever of a job could not be copied.

        job_id: Id of a job, job_…

        May refuse with: conflict.
        """
        return self.call(
            "retry_copies",
            {"job_id": job_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def confirm_deposit(
        self,
        *,
        bank_transfer_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Confirm, as a second person, that a large sum came in.

        bank_transfer_id: Id of a bank transfer, btr_…

        May refuse with: conflict, second_person_needed.
        """
        return self.call(
            "confirm_deposit",
            {"bank_transfer_id": bank_transfer_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def deposit_funds(
        self,
        *,
        amount: Money,
        rail: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Put money in through the test rail; on a sandbox it is free."""
        return self.call(
            "deposit_funds",
            {"amount": amount, "rail": rail},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def discard_deposit(
        self,
        *,
        bank_transfer_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Throw away a recorded transfer that is wrong, before it is booked.

        bank_transfer_id: Id of a bank transfer, btr_…

        May refuse with: conflict.
        """
        return self.call(
            "discard_deposit",
            {"bank_transfer_id": bank_transfer_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_balance(self) -> Dict[str, Any]:
        """Read what your requester can spend and what its jobs hold."""
        return self.call("get_balance", {})

    def get_deposit_instructions(self) -> Dict[str, Any]:
        """Read to which account, and with which reference, your requester’s money is to be sent."""
        return self.call("get_deposit_instructions", {})

    def list_bank_transfers(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
        status: Optional[Literal["recorded", "booked", "discarded"]] = None,
    ) -> Dict[str, Any]:
        """List the money that came in at the bank, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_bank_transfers",
            {"limit": limit, "cursor": cursor, "status": status},
        )

    def list_bank_transfers_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_bank_transfers`, page after page, as a generator."""
        return self.pages("list_bank_transfers", {**more})

    def list_chargebacks(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the payments that a bank took back, newest first: your own, or as operator all.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_chargebacks", {"limit": limit, "cursor": cursor})

    def list_chargebacks_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_chargebacks`, page after page, as a generator."""
        return self.pages("list_chargebacks", {**more})

    def list_debts(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List what your requester owes or owed outside escrow, newest first.

        A deposit pays it back before it can be spent. While anything is owed, nothing is
        published.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_debts", {"limit": limit, "cursor": cursor})

    def list_debts_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_debts`, page after page, as a generator."""
        return self.pages("list_debts", {**more})

    def list_funds(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List every movement of your requester’s money, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_funds", {"limit": limit, "cursor": cursor})

    def list_funds_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_funds`, page after page, as a generator."""
        return self.pages("list_funds", {**more})

    def list_refunds(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the unspent money that was sent back, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_refunds", {"limit": limit, "cursor": cursor})

    def list_refunds_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_refunds`, page after page, as a generator."""
        return self.pages("list_refunds", {**more})

    def record_chargeback(
        self,
        *,
        requester_id: str,
        amount: Money,
        bank_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Record that the bank took a requester’s payment back.

        Taken from what the requester can spend; the rest from the platform’s reserve, and the
        requester owes it. No worker is ever touched (charter R09).

        requester_id: Id of a requester, req_…
        bank_id: The bank’s own id of the entry

        May refuse with: not_found, conflict.
        """
        return self.call(
            "record_chargeback",
            {
                "requester_id": requester_id,
                "amount": amount,
                "bank_id": bank_id,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def record_deposit(
        self,
        *,
        reference: str,
        amount: Money,
        booked_on: str,
        bank_id: str,
        payer_name: str,
        payer_iban: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Record money that came in at the bank, by its reference.

        Books it at once up to 1,000.00; above that a second operator confirms it. The same entry
        of the bank is recorded once.

        reference: As it stands on the statement, RF…
        booked_on: A day, e.g. 2026-12-01
        bank_id: The bank’s own id of the entry

        May refuse with: not_found, conflict.
        """
        return self.call(
            "record_deposit",
            {
                "reference": reference,
                "amount": amount,
                "booked_on": booked_on,
                "bank_id": bank_id,
                "payer_name": payer_name,
                "payer_iban": payer_iban,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def withdraw_funds(
        self,
        *,
        amount: Optional[Money] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Send unspent money back to the account it came from.

        Leave `amount` out for all of it. What jobs hold is not unspent; close them first.

        May refuse with: insufficient_funds, money_owed, conflict.
        """
        return self.call(
            "withdraw_funds",
            {"amount": amount},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def claim_task(
        self,
        *,
        job_id: str,
        task_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Take one place: the next task of a job, or the one you name.

        job_id: Id of a job, job_…
        task_id: Id of a task, task_…

        May refuse with: content_not_agreed, flagged_time_used, no_place_left, already_claimed,
        job_not_open, job_closed, too_many_held, own_work, not_in_audience, no_new_work,
        blocked_by_requester, same_payee, under_gate, screened_out, other_layer,
        minimum_not_covered.
        """
        return self.call(
            "claim_task",
            {"job_id": job_id, "task_id": task_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_assignment(self, *, assignment_id: str) -> Dict[str, Any]:
        """Read one of your assignments.

        assignment_id: Id of a assignment, asg_…
        """
        return self.call("get_assignment", {"assignment_id": assignment_id})

    def get_work(self, *, job_id: str) -> Dict[str, Any]:
        """Read one offer as a worker sees it before accepting.

        job_id: Id of a job, job_…

        May refuse with: not_in_audience, content_not_agreed.
        """
        return self.call("get_work", {"job_id": job_id})

    def get_worker_profile(self) -> Dict[str, Any]:
        """Read what you said of yourself, and what it is used for."""
        return self.call("get_worker_profile", {})

    def leave_screening(
        self,
        *,
        assignment_id: str,
        answers: Dict[str, Any],
        active_seconds: Optional[int] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Leave work that an answer on its first page ends; after a minute your time is paid.

        Pays the reward’s share for your time, at least one minor unit and at most the reward. The
        place opens again, nothing stands against you, and the requester learns a number and no
        answers. You are not asked to this job again.

        assignment_id: Id of a assignment, asg_…

        May refuse with: conflict, assignment_expired, invalid_answers.
        """
        return self.call(
            "leave_screening",
            {
                "assignment_id": assignment_id,
                "answers": answers,
                "active_seconds": active_seconds,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_assignments(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
        status: Optional[Literal["active", "submitted", "changes_requested", "rejection_proposed", "rejected", "appealed", "upheld", "approved", "returned", "expired"]] = None,
    ) -> Dict[str, Any]:
        """List your assignments, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_assignments",
            {"limit": limit, "cursor": cursor, "status": status},
        )

    def list_assignments_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_assignments`, page after page, as a generator."""
        return self.pages("list_assignments", {**more})

    def list_work(
        self,
        *,
        not_for_training: Optional[bool] = None,
        no_ai_input: Optional[bool] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the work you could do now, best hourly pay first.

        not_for_training: Leave out answers that train an AI, or might: nobody said what they are
        for
        no_ai_input: Leave out what AI made, in whole or in part
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_work",
            {
                "not_for_training": not_for_training,
                "no_ai_input": no_ai_input,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_work_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_work`, page after page, as a generator."""
        return self.pages("list_work", {**more})

    def return_assignment(
        self,
        *,
        assignment_id: str,
        reason: Optional[Literal["unclear", "too_long", "broken", "uncomfortable", "no_time", "other"]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Give the place back; this never counts against you.

        Work that warns of its content, and a model that does not answer, pay for the time until
        then.

        assignment_id: Id of a assignment, asg_…

        May refuse with: conflict.
        """
        return self.call(
            "return_assignment",
            {"assignment_id": assignment_id, "reason": reason},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def save_draft(
        self,
        *,
        assignment_id: str,
        answers: Dict[str, Any],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Keep unfinished answers on the server.

        assignment_id: Id of a assignment, asg_…

        May refuse with: conflict, invalid_answers.
        """
        return self.call(
            "save_draft",
            {"assignment_id": assignment_id, "answers": answers},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def submit_assignment(
        self,
        *,
        assignment_id: str,
        answers: Dict[str, Any],
        active_seconds: Optional[int] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Hand in the answers.

        assignment_id: Id of a assignment, asg_…
        active_seconds: Seconds your device counted while you worked; left out, the time since you
        claimed. Never counts for more than that, and decides nothing about you.

        May refuse with: assignment_expired, invalid_answers, conflict.
        """
        return self.call(
            "submit_assignment",
            {
                "assignment_id": assignment_id,
                "answers": answers,
                "active_seconds": active_seconds,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def update_worker_profile(
        self,
        *,
        languages: List[str],
        country: Optional[str],
        devices: List[Literal["phone", "desktop"]],
        region: Optional[str] = LEFT_OUT,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say which languages you speak, where you live and what you work on.

        All of it is voluntary and your own word; it replaces what you said before, and leaving it
        empty takes it back. No requester sees it: a job says whom it needs, and you are offered
        it or not; pay under the legal minimum where you live is brought up to it.

        languages: Those you work in
        country: Where you live; null: not said
        region: The state, where states have minimum wages of their own; null: not said
        """
        return self.call(
            "update_worker_profile",
            {
                "languages": languages,
                "country": country,
                "region": region,
                "devices": devices,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def why_no_work(self) -> Dict[str, Any]:
        """Read why you see the work you see: supply, your own hands, blocks and decisions.

        Never empty and always true: what keeps work from you is listed here or does not exist.
        Lists `offers`, what list_work shows you now, and every reason for what it does not.
        """
        return self.call("why_no_work", {})

    def cancel_payout(
        self,
        *,
        payout_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Take a payout back into your balance before it leaves.

        payout_id: Id of a payout, pay_…

        May refuse with: conflict.
        """
        return self.call(
            "cancel_payout",
            {"payout_id": payout_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def discard_batch(
        self,
        *,
        batch_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Throw a prepared batch away; its payments wait for the next one.

        Only a file that surely never reached the bank.

        batch_id: Id of a batch, bat_…

        May refuse with: conflict.
        """
        return self.call(
            "discard_batch",
            {"batch_id": batch_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def enforce_hold(
        self,
        *,
        hold_id: str,
        sent_to: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Send held money where a legal order or the sanctions law says.

        By another operator than the one who placed the hold. The worker gets a signed receipt of
        it.

        hold_id: Id of a hold, hld_…
        sent_to: The authority and its reference; no person’s name

        May refuse with: conflict, second_person_needed.
        """
        return self.call(
            "enforce_hold",
            {"hold_id": hold_id, "sent_to": sent_to},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_batch(self, *, batch_id: str) -> Dict[str, Any]:
        """Read a batch with its payments and its files for the bank.

        `csv` in every currency; `pain001` in euros: SEPA credit transfers as ISO 20022
        pain.001.001.09.

        batch_id: Id of a batch, bat_…
        """
        return self.call("get_batch", {"batch_id": batch_id})

    def get_earnings(self) -> Dict[str, Any]:
        """Read what you earned, what waits and what you can withdraw."""
        return self.call("get_earnings", {})

    def get_hours(self, *, day: Optional[str] = None) -> Dict[str, Any]:
        """Read your week: paid and unpaid time by kind, and what an hour truly paid.

        True pay is the income of the week’s work divided by all its time: worked and paid, worked
        and rejected, returned or run out, tests, searching, waiting, reading up. Work that is not
        decided yet counts on neither side. Places held at once count once.

        day: Any day of the week; today when left out
        """
        return self.call("get_hours", {"day": day})

    def get_money_desk(self) -> Dict[str, Any]:
        """See what money waits for people: to confirm, to send, to ask the bank about."""
        return self.call("get_money_desk", {})

    def get_payee(self) -> Dict[str, Any]:
        """Read to which bank account your money goes."""
        return self.call("get_payee", {})

    def get_receipt(self, *, receipt_id: str) -> Dict[str, Any]:
        """Read a signed receipt, to keep where nobody can delete it.

        `fairhand verify <file>` checks it offline.

        receipt_id: Id of a receipt, rct_…
        """
        return self.call("get_receipt", {"receipt_id": receipt_id})

    def get_requester_pay(self, *, job_id: str) -> Dict[str, Any]:
        """Read what an hour of all work for the requester of a job truly paid, in 28 days.

        Paid, rejected, returned and run-out time of everybody, together, for every worker to
        read; null where fewer than five people worked, because a figure could point at one.

        job_id: Id of a job, job_…
        """
        return self.call("get_requester_pay", {"job_id": job_id})

    def list_batches(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the batches, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_batches", {"limit": limit, "cursor": cursor})

    def list_batches_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_batches`, page after page, as a generator."""
        return self.pages("list_batches", {**more})

    def list_earnings(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List your earnings and payouts, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_earnings", {"limit": limit, "cursor": cursor})

    def list_earnings_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_earnings`, page after page, as a generator."""
        return self.pages("list_earnings", {**more})

    def list_holds(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
        status: Optional[Literal["held", "released", "enforced"]] = None,
    ) -> Dict[str, Any]:
        """List what was held back and why: your own, or everybody’s as an operator.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_holds",
            {"limit": limit, "cursor": cursor, "status": status},
        )

    def list_holds_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_holds`, page after page, as a generator."""
        return self.pages("list_holds", {**more})

    def list_payouts(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List your payouts, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_payouts", {"limit": limit, "cursor": cursor})

    def list_payouts_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_payouts`, page after page, as a generator."""
        return self.pages("list_payouts", {**more})

    def list_wages(self, *, day: Optional[str] = None, place: Optional[str] = None) -> Dict[str, Any]:
        """Read the legal minimum wages that supplements bring people up to, with their sources.

        What holds on `day`, one row for each place, and the reference rates that compare
        currencies. With `place` only that country and its parts. Rows say whether somebody
        compared them with their source.

        day: Today when left out
        place: ISO 3166 code of a country, or of a part of one, e.g. "FR", "US-CA"
        """
        return self.call("list_wages", {"day": day, "place": place})

    def load_wages(
        self,
        *,
        wages: Optional[List[Dict[str, Any]]] = None,
        rates: Optional[List[Dict[str, Any]]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Add legal minimum wages and reference rates; nothing that stands is changed.

        Each row names its source and the day it holds from; a later row for the same place and
        day corrects the earlier one. What people were promised when they took work stays.
        `fairhand wages load <file.csv>` reads a table.
        """
        return self.call(
            "load_wages",
            {"wages": wages, "rates": rates},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def note_time(
        self,
        *,
        kind: Literal["search", "waiting", "onboarding"],
        seconds: int,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Note unpaid time that only your device knows: searching, waiting, reading up.

        Adds to the sum of today. Read by you alone, in get_hours; the public report of a month
        adds up everybody’s, of five people or more.
        """
        return self.call(
            "note_time",
            {"kind": kind, "seconds": seconds},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def place_hold(
        self,
        *,
        worker_id: str,
        ground: Literal["legal_order", "sanctions_match", "payee_unverified"],
        amount: Money,
        reason: str,
        expires_at: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Keep one sum of a worker’s earned money back, for a while, for a lawful reason.

        Only for a legal order, a match with a sanctions list, or a payee that must be verified;
        only the sum concerned. The worker reads the reason at once. It ends at expires_at: after
        at most 180 days for a legal order, 30 for a sanctions match, 14 for a payee.

        worker_id: Id of a worker, wrk_…

        May refuse with: not_found, conflict.
        """
        return self.call(
            "place_hold",
            {
                "worker_id": worker_id,
                "ground": ground,
                "amount": amount,
                "reason": reason,
                "expires_at": expires_at,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def prepare_batch(
        self,
        *,
        executes_on: str,
        currency: Optional[Literal["EUR", "USD", "GBP", "JPY"]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Collect the payouts and refunds that wait into a file for the bank.

        At most 500 in one currency, the oldest first. Nothing has left yet.

        May refuse with: conflict.
        """
        return self.call(
            "prepare_batch",
            {"currency": currency, "executes_on": executes_on},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def release_hold(
        self,
        *,
        hold_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """End a hold: the money is the worker’s to withdraw again.

        hold_id: Id of a hold, hld_…

        May refuse with: conflict.
        """
        return self.call(
            "release_hold",
            {"hold_id": hold_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def return_payment(
        self,
        *,
        reference: str,
        reason: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Record that the bank sent a payment back: it is its owner’s to withdraw again.

        reference: The end-to-end reference, as the bank’s statement shows it
        reason: As the bank says it, e.g. AC04 closed account

        May refuse with: conflict.
        """
        return self.call(
            "return_payment",
            {"reference": reference, "reason": reason},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def send_batch(
        self,
        *,
        batch_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say that the file is at the bank: from now on nothing of it is sent again.

        batch_id: Id of a batch, bat_…

        May refuse with: conflict.
        """
        return self.call(
            "send_batch",
            {"batch_id": batch_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def set_payee(
        self,
        *,
        name: str,
        iban: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say to which bank account your money goes.

        Needed before the first payout through a bank. After a change nothing is sent for 24
        hours, so that somebody who stole your password does not get your money too.

        name: As the bank knows you, in Latin letters
        iban: International bank account number
        """
        return self.call(
            "set_payee",
            {"name": name, "iban": iban},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def settle_batch(
        self,
        *,
        batch_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say that every payment of a batch arrived, but those that came back.

        batch_id: Id of a batch, bat_…

        May refuse with: conflict.
        """
        return self.call(
            "settle_batch",
            {"batch_id": batch_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def settle_payment(
        self,
        *,
        reference: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say that one payment arrived, by its reference.

        reference: The end-to-end reference, as the bank’s statement shows it

        May refuse with: conflict.
        """
        return self.call(
            "settle_payment",
            {"reference": reference},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def withdraw(
        self,
        *,
        amount: Optional[Money] = None,
        rail: Optional[Literal["test", "manual"]] = None,
        accept_cost: Optional[Money] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Withdraw earned money, from the first cent.

        Leave `amount` out to withdraw everything in one currency; call again when you earned in
        several. One payout a week is free, of any sum; a further one costs what the bank takes,
        and `dry_run` says how much. Through a bank it needs set_payee first.

        rail: The instance’s usual one when left out
        accept_cost: The most the bank may take of it

        May refuse with: nothing_to_pay_out, payee_missing, payout_costs.
        """
        return self.call(
            "withdraw",
            {
                "amount": amount,
                "rail": rail,
                "accept_cost": accept_cost,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def add_case_file(
        self,
        *,
        case_id: str,
        name: str,
        data_base64: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Add a picture, a sound, a PDF or a text to a case about you.

        case_id: Id of a case, case_…

        May refuse with: step_out_of_turn, unsupported_media, body_too_large, image_too_large,
        image_unreadable.
        """
        return self.call(
            "add_case_file",
            {
                "case_id": case_id,
                "name": name,
                "data_base64": data_base64,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def add_evidence(
        self,
        *,
        case_id: str,
        title: str,
        text: Optional[str] = None,
        assignment_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Add what the case rests on, before the person is told: an assignment, or words.

        Once the person has notice, only the person adds: nobody is judged by what they could not
        answer.

        case_id: Id of a case, case_…
        assignment_id: Work of this person

        May refuse with: not_found, step_out_of_turn, operator_role_needed.
        """
        return self.call(
            "add_evidence",
            {
                "case_id": case_id,
                "title": title,
                "text": text,
                "assignment_id": assignment_id,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def answer_case(
        self,
        *,
        case_id: str,
        text: str,
        complete: Optional[bool] = None,
        helper: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say what you have to say to a case about you; whoever decides must open it.

        As often as you like until it is decided, and again while it is reviewed. Your time to
        answer runs on until you say `complete`; then a human may decide at once.

        case_id: Id of a case, case_…
        complete: This is all you have to say
        helper: Who speaks for you, and how to reach them

        May refuse with: step_out_of_turn.
        """
        return self.call(
            "answer_case",
            {
                "case_id": case_id,
                "text": text,
                "complete": complete,
                "helper": helper,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def contest_decision(
        self,
        *,
        case_id: str,
        text: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Contest the decision of a case: another human must answer in 14 days, or it lapses.

        Possible for 183 days after the decision, also when your account has ended.

        case_id: Id of a case, case_…

        May refuse with: step_out_of_turn.
        """
        return self.call(
            "contest_decision",
            {"case_id": case_id, "text": text},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def decide_case(
        self,
        *,
        case_id: str,
        outcome: Literal["none", "warned", "probation", "restricted", "suspended", "deranked", "terminated"],
        facts: str,
        data_used: str,
        relied_on: List[str],
        days: Optional[int] = None,
        keep_from: Optional[str] = None,
        contact: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Decide a case after the answer, with reasons; `none` closes it.

        You have opened every item of evidence. An account ends 30 days later, or at once for a
        grave rule, and then a review starts by itself.

        case_id: Id of a case, case_…
        days: How long; needed for probation, restricted, suspended and deranked
        keep_from: Whose work, for deranked
        facts: What happened, from which the rest follows; the person reads it
        data_used: Which data about the person was used
        relied_on: The evidence it rests on; you have opened all of the case
        contact: Whom the person can ask; you, when left out

        May refuse with: step_out_of_turn, evidence_unopened, operator_role_needed.
        """
        return self.call(
            "decide_case",
            {
                "case_id": case_id,
                "outcome": outcome,
                "days": days,
                "keep_from": keep_from,
                "facts": facts,
                "data_used": data_used,
                "relied_on": relied_on,
                "contact": contact,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def drop_case(
        self,
        *,
        case_id: str,
        text: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """End a case in the person’s favour, at any time before it is decided.

        case_id: Id of a case, case_…
        text: Why; the person reads it

        May refuse with: step_out_of_turn, operator_role_needed.
        """
        return self.call(
            "drop_case",
            {"case_id": case_id, "text": text},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_case(self, *, case_id: str) -> Dict[str, Any]:
        """Read one case whole: what is said, on what evidence, what was decided, which clock runs.

        case_id: Id of a case, case_…
        """
        return self.call("get_case", {"case_id": case_id})

    def get_case_figures(self) -> Dict[str, Any]:
        """Read how often humans disagree with the machine, and reviewers with deciders, by month."""
        return self.call("get_case_figures", {})

    def get_evidence(self, *, evidence_id: str) -> Dict[str, Any]:
        """Read an item of evidence; operators open it first, so that it is known who looked.

        evidence_id: Id of a evidence, evd_…

        May refuse with: evidence_unopened.
        """
        return self.call("get_evidence", {"evidence_id": evidence_id})

    def give_notice(
        self,
        *,
        case_id: str,
        rule: Literal["abuse", "made_up_answers", "copied_answers", "ai_where_forbidden", "shared_account", "data_misuse", "unsafe_conduct", "violence", "fraud", "identity_theft", "minors", "automation", "several_accounts"],
        text: str,
        answer_days: Optional[int] = None,
        after_warning: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Tell the person what is said, by which rule and on what evidence; they have 7 days or
        more.

        case_id: Id of a case, case_…
        text: What happened and what may follow; the person reads and answers it
        after_warning: The written warning about the same rule that this would repeat

        May refuse with: step_out_of_turn, operator_role_needed.
        """
        return self.call(
            "give_notice",
            {
                "case_id": case_id,
                "rule": rule,
                "text": text,
                "answer_days": answer_days,
                "after_warning": after_warning,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def lift_restriction(
        self,
        *,
        case_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """End what a decision imposes before its time, in the person’s favour.

        case_id: Id of a case, case_…

        May refuse with: step_out_of_turn, operator_role_needed.
        """
        return self.call(
            "lift_restriction",
            {"case_id": case_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_case_evaluation(
        self,
        *,
        from_: str,
        to: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """Export every case of up to two years for an evaluation, without a person in it (PWD 10).

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_case_evaluation",
            {
                "from": from_,
                "to": to,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_case_evaluation_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_case_evaluation`, page after page, as a generator."""
        return self.pages("list_case_evaluation", {**more})

    def list_case_queue(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the cases that wait for a human, the most urgent first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_case_queue", {"limit": limit, "cursor": cursor})

    def list_case_queue_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_case_queue`, page after page, as a generator."""
        return self.pages("list_case_queue", {**more})

    def list_cases(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the cases about you, or as an operator all, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_cases", {"limit": limit, "cursor": cursor})

    def list_cases_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_cases`, page after page, as a generator."""
        return self.pages("list_cases", {**more})

    def open_case(
        self,
        *,
        worker_id: str,
        ground: Literal["conduct", "safety", "answers", "automation", "many_blocks", "shared_payee"],
        summary: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Open a case about a person: nothing changes for them, and they see it.

        worker_id: Id of a worker, wrk_…

        May refuse with: not_found, operator_role_needed.
        """
        return self.call(
            "open_case",
            {
                "worker_id": worker_id,
                "ground": ground,
                "summary": summary,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def open_evidence(
        self,
        *,
        evidence_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Open an item of evidence: who looked at what, when and how long is kept.

        evidence_id: Id of a evidence, evd_…
        """
        return self.call(
            "open_evidence",
            {"evidence_id": evidence_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def record_outside_finding(
        self,
        *,
        case_id: str,
        outcome: Literal["upheld", "overturned"],
        facts: str,
        data_used: str,
        relied_on: List[str],
        contact: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Write down what the outside ombudsperson found, with their letter as evidence.

        case_id: Id of a case, case_…
        facts: What happened, from which the rest follows; the person reads it
        data_used: Which data about the person was used
        relied_on: The evidence it rests on; you have opened all of the case
        contact: Whom the person can ask; you, when left out

        May refuse with: conflict, step_out_of_turn, evidence_unopened, operator_role_needed.
        """
        return self.call(
            "record_outside_finding",
            {
                "case_id": case_id,
                "outcome": outcome,
                "facts": facts,
                "data_used": data_used,
                "relied_on": relied_on,
                "contact": contact,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def review_decision(
        self,
        *,
        case_id: str,
        outcome: Literal["upheld", "overturned"],
        facts: str,
        data_used: str,
        relied_on: List[str],
        contact: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Answer a contested decision, as another human than the one who decided.

        You have opened every item of evidence. `overturned` repairs at once: the person stands as
        before and is paid for the days out.

        case_id: Id of a case, case_…
        facts: What happened, from which the rest follows; the person reads it
        data_used: Which data about the person was used
        relied_on: The evidence it rests on; you have opened all of the case
        contact: Whom the person can ask; you, when left out

        May refuse with: step_out_of_turn, evidence_unopened, second_human_needed,
        operator_role_needed.
        """
        return self.call(
            "review_decision",
            {
                "case_id": case_id,
                "outcome": outcome,
                "facts": facts,
                "data_used": data_used,
                "relied_on": relied_on,
                "contact": contact,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def suspend_meanwhile(
        self,
        *,
        case_id: str,
        days: int,
        facts: str,
        data_used: str,
        relied_on: List[str],
        contact: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Suspend somebody before the decision, for 7 days at most, once in a case.

        It ends by itself or becomes a decision. It touches new work only: work in hand, money,
        reading and answering go on.

        case_id: Id of a case, case_…
        facts: What happened, from which the rest follows; the person reads it
        data_used: Which data about the person was used
        relied_on: The evidence it rests on; you have opened all of the case
        contact: Whom the person can ask; you, when left out

        May refuse with: step_out_of_turn, evidence_unopened, operator_role_needed.
        """
        return self.call(
            "suspend_meanwhile",
            {
                "case_id": case_id,
                "days": days,
                "facts": facts,
                "data_used": data_used,
                "relied_on": relied_on,
                "contact": contact,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def answer_petition(
        self,
        *,
        petition_id: str,
        answer: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Answer a petition in writing; the workers of its space read it.

        petition_id: Id of a petition, ptn_…

        May refuse with: conflict.
        """
        return self.call(
            "answer_petition",
            {"petition_id": petition_id, "answer": answer},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def answer_rating(
        self,
        *,
        rating_id: str,
        text: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Answer in public, once, what a worker wrote about you.

        rating_id: Id of a rating, rat_…

        May refuse with: conflict.
        """
        return self.call(
            "answer_rating",
            {"rating_id": rating_id, "text": text},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def decide_text_report(
        self,
        *,
        text_report_id: str,
        decision: Literal["hide", "keep"],
        reason: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Hide a reported text with a reason that everybody reads, or let it stand.

        text_report_id: Id of a text report, txr_…
        reason: Of a hidden text it stands where the text stood, for everybody

        May refuse with: conflict.
        """
        return self.call(
            "decide_text_report",
            {
                "text_report_id": text_report_id,
                "decision": decision,
                "reason": reason,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_own_rating(self, *, requester_id: str) -> Dict[str, Any]:
        """Read how you rated a requester, and whether you may.

        requester_id: Id of a requester, req_…
        """
        return self.call("get_own_rating", {"requester_id": requester_id})

    def get_requester(self, *, requester_id: str) -> Dict[str, Any]:
        """Read what everybody may know of a requester who published work.

        Ratings by people who worked there, the share of rejected work, the wait for pay, and what
        an hour of all work truly paid. Counted once a day from the ledger; figures that fewer
        than five people stand behind are null.

        requester_id: Id of a requester, req_…
        """
        return self.call("get_requester", {"requester_id": requester_id})

    def list_petitions(
        self,
        *,
        space_id: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the petitions of a space with their answers, newest first.

        space_id: Id of a space, spc_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_petitions",
            {"space_id": space_id, "limit": limit, "cursor": cursor},
        )

    def list_petitions_all(self, space_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_petitions`, page after page, as a generator."""
        return self.pages("list_petitions", {"space_id": space_id, **more})

    def list_posts(
        self,
        *,
        space_id: str,
        thread: Optional[str] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the threads of a space, the newest word first; or with `thread` its replies.

        space_id: Id of a space, spc_…
        thread: The post that begins a thread; oldest first
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_posts",
            {
                "space_id": space_id,
                "thread": thread,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_posts_all(self, space_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_posts`, page after page, as a generator."""
        return self.pages("list_posts", {"space_id": space_id, **more})

    def list_public_petitions(
        self,
        *,
        requester_id: Optional[str] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the petitions sent to a requester, or to the operator, and which have no answer.

        requester_id: Left out: to the operator
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_public_petitions",
            {
                "requester_id": requester_id,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_public_petitions_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_public_petitions`, page after page, as a generator."""
        return self.pages("list_public_petitions", {**more})

    def list_ratings(
        self,
        *,
        requester_id: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List what workers wrote about a requester, in no order.

        requester_id: Id of a requester, req_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_ratings",
            {
                "requester_id": requester_id,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_ratings_all(self, requester_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_ratings`, page after page, as a generator."""
        return self.pages("list_ratings", {"requester_id": requester_id, **more})

    def list_received_petitions(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the petitions sent to you, newest first; for operators, those to the instance.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_received_petitions",
            {"limit": limit, "cursor": cursor},
        )

    def list_received_petitions_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_received_petitions`, page after page, as a generator."""
        return self.pages("list_received_petitions", {**more})

    def list_spaces(self) -> Dict[str, Any]:
        """List the spaces of workers that you belong to: by project, by requester, for everybody.

        You belong where you handed in work; everybody reads the space of the instance. No
        requester reads any of it.
        """
        return self.call("list_spaces", {})

    def list_text_reports(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the texts that somebody reported and nobody looked at yet, oldest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_text_reports", {"limit": limit, "cursor": cursor})

    def list_text_reports_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_text_reports`, page after page, as a generator."""
        return self.pages("list_text_reports", {**more})

    def open_petition(
        self,
        *,
        space_id: str,
        title: str,
        text: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Begin a petition in a space and sign it; enough signatures send it.

        Signed by one in 20 of those who worked there in the last 90 days, 3 at least, it is sent:
        a written answer is due in 14 days. Left unanswered, everybody sees it, and nothing new is
        published in the project, or by the requester. Nobody but you and the database knows who
        signed.

        space_id: Id of a space, spc_…

        May refuse with: not_of_this_space, conflict.
        """
        return self.call(
            "open_petition",
            {"space_id": space_id, "title": title, "text": text},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def rate_requester(
        self,
        *,
        requester_id: str,
        pay: int,
        speed: int,
        fairness: int,
        communication: int,
        text: Optional[str] = LEFT_OUT,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Rate a requester you did approved work for; send it again to change it.

        Shown only together with those of others: from 5 people on, and renewed when 5 more gave
        or changed theirs. The requester never learns who rated, and it changes nothing for you.

        requester_id: Id of a requester, req_…
        speed: Of deciding and paying
        text: Public, in your words; null takes them away

        May refuse with: rating_needs_work, conflict.
        """
        return self.call(
            "rate_requester",
            {
                "requester_id": requester_id,
                "pay": pay,
                "speed": speed,
                "fairness": fairness,
                "communication": communication,
                "text": text,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def remove_post(
        self,
        *,
        post_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Take your own words out of a space; replies to them stay.

        post_id: Id of a post, pst_…
        """
        return self.call(
            "remove_post",
            {"post_id": post_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def report_text(
        self,
        *,
        reason: str,
        rating_id: Optional[str] = None,
        post_id: Optional[str] = None,
        petition_id: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Ask a human of the instance to look at words of others.

        Name one text. Nothing is hidden by it: a human reads the text and decides.

        rating_id: Id of a rating, rat_…
        post_id: Of a space you read
        petition_id: Of a space you read, or sent to you
        """
        return self.call(
            "report_text",
            {
                "rating_id": rating_id,
                "post_id": post_id,
                "petition_id": petition_id,
                "reason": reason,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def sign_petition(
        self,
        *,
        petition_id: str,
        signed: bool,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Sign a petition of your space, or take your name back until it is sent.

        petition_id: Id of a petition, ptn_…

        May refuse with: not_of_this_space, conflict.
        """
        return self.call(
            "sign_petition",
            {"petition_id": petition_id, "signed": signed},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def write_post(
        self,
        *,
        space_id: str,
        text: str,
        reply_to: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Write in a space of workers, as a thread of your own or in reply.

        Plain text, read by the workers of this space and by no requester. 30 in a day at most.

        space_id: Id of a space, spc_…
        reply_to: Id of a post, pst_…

        May refuse with: written_enough, not_of_this_space.
        """
        return self.call(
            "write_post",
            {
                "space_id": space_id,
                "reply_to": reply_to,
                "text": text,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def ack_events(
        self,
        *,
        up_to: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say that you have every event up to this one; they are not given again.

        Each agent, member and worker has an inbox of their own. Acknowledging an event that lies
        further back changes nothing.

        up_to: The last event you have taken care of
        """
        return self.call(
            "ack_events",
            {"up_to": up_to},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_events(
        self,
        *,
        order: Optional[Literal["oldest", "newest"]] = None,
        types: Optional[List[Literal["job.created", "job.draft_needs_human", "job.tasks_added", "job.files_copied", "job.opened", "job.paused", "job.resumed", "job.pay_raised", "job.winding_down", "job.closed", "job.held", "job.released", "job.text_refused", "job.hold_lapsed", "job.taken_back", "job.content_reported", "job.content_reports_answered", "schedule.created", "schedule.paused", "schedule.resumed", "schedule.ended", "schedule.run_refused", "petition.sent", "petition.unanswered", "petition.answered", "project.created", "project.changed", "project.ending", "project.fees_paid", "project.ended", "project.reserve_moved", "assignment.claimed", "assignment.returned", "assignment.expired", "submission.created", "submission.revised", "submission.changes_requested", "submission.changes_lapsed", "submission.rejection_proposed", "submission.rejection_answered", "submission.rejected", "submission.appealed", "submission.upheld", "job.check_contested", "job.signals_raised", "job.question_asked", "job.question_answered", "job.post_waits", "job.post_passed", "job.post_sent_back", "job.repair_quoted", "job.places_opened", "job.launch_waits", "job.launch_continued", "job.rejections_judged", "submission.approved", "submission.bonus_paid", "payout.requested", "payout.settled", "payout.failed", "payout.unknown", "payee.changed", "refund.requested", "funds.charged_back", "funds.deposited", "debt.repaid", "debt.doubled", "hold.placed", "hold.released", "hold.enforced", "agent.created", "agent.mandate_changed", "api_key.created", "api_key.revoked", "member.added", "member.removed", "requester.created", "worker.registered", "pool.created", "pool.invite_created", "pool.invite_revoked", "pool.joined", "pool.left", "pool.member_removed", "case.opened", "case.notice_given", "case.answered", "case.answer_time_over", "case.suspended_meanwhile", "case.decided", "case.contested", "case.rectified", "case.lapsed", "case.sent_outside", "case.closed", "standing.changed", "operator.added", "operator.removed", "worker.blocked", "worker.block_lifted", "webhook.created", "webhook.updated", "webhook.secret_rotated", "webhook.deleted", "webhook.disabled"]]] = None,
        timeout_seconds: Optional[int] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """Read what happened to what is yours: your inbox, oldest first.

        Begins after what you acknowledged with ack_events, and gives the same events again until
        you do. `timeout_seconds` waits for the first one. order: newest is the audit trail:
        everything, acknowledged or not.

        types: Only these types
        timeout_seconds: How long to wait while there is nothing
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_events",
            {
                "order": order,
                "types": types,
                "timeout_seconds": timeout_seconds,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_events_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_events`, page after page, as a generator."""
        return self.pages("list_events", {**more})

    def create_webhook(
        self,
        *,
        address: str,
        types: Optional[List[Literal["job.created", "job.draft_needs_human", "job.tasks_added", "job.files_copied", "job.opened", "job.paused", "job.resumed", "job.pay_raised", "job.winding_down", "job.closed", "job.held", "job.released", "job.text_refused", "job.hold_lapsed", "job.taken_back", "job.content_reported", "job.content_reports_answered", "schedule.created", "schedule.paused", "schedule.resumed", "schedule.ended", "schedule.run_refused", "petition.sent", "petition.unanswered", "petition.answered", "project.created", "project.changed", "project.ending", "project.fees_paid", "project.ended", "project.reserve_moved", "assignment.claimed", "assignment.returned", "assignment.expired", "submission.created", "submission.revised", "submission.changes_requested", "submission.changes_lapsed", "submission.rejection_proposed", "submission.rejection_answered", "submission.rejected", "submission.appealed", "submission.upheld", "job.check_contested", "job.signals_raised", "job.question_asked", "job.question_answered", "job.post_waits", "job.post_passed", "job.post_sent_back", "job.repair_quoted", "job.places_opened", "job.launch_waits", "job.launch_continued", "job.rejections_judged", "submission.approved", "submission.bonus_paid", "payout.requested", "payout.settled", "payout.failed", "payout.unknown", "payee.changed", "refund.requested", "funds.charged_back", "funds.deposited", "debt.repaid", "debt.doubled", "hold.placed", "hold.released", "hold.enforced", "agent.created", "agent.mandate_changed", "api_key.created", "api_key.revoked", "member.added", "member.removed", "requester.created", "worker.registered", "pool.created", "pool.invite_created", "pool.invite_revoked", "pool.joined", "pool.left", "pool.member_removed", "case.opened", "case.notice_given", "case.answered", "case.answer_time_over", "case.suspended_meanwhile", "case.decided", "case.contested", "case.rectified", "case.lapsed", "case.sent_outside", "case.closed", "standing.changed", "operator.added", "operator.removed", "worker.blocked", "worker.block_lifted", "webhook.created", "webhook.updated", "webhook.secret_rotated", "webhook.deleted", "webhook.disabled"]]] = None,
        name: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Have events sent to an address of yours from now on; the secret is shown this once.

        Signed as Standard Webhooks says. Answer 2xx within 10 seconds; anything else is tried
        again for three days.

        address: A public https address
        types: Only these types; empty for all

        May refuse with: webhook_url_refused, conflict.
        """
        return self.call(
            "create_webhook",
            {"address": address, "types": types, "name": name},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def delete_webhook(
        self,
        *,
        webhook_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Remove a webhook and its delivery log at once.

        webhook_id: Id of a webhook, whk_…
        """
        return self.call(
            "delete_webhook",
            {"webhook_id": webhook_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def list_deliveries(
        self,
        *,
        webhook_id: str,
        status: Optional[Literal["pending", "delivered", "failed"]] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List what was sent to a webhook, with every attempt and its answer, newest first.

        webhook_id: Id of a webhook, whk_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_deliveries",
            {
                "webhook_id": webhook_id,
                "status": status,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_deliveries_all(self, webhook_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_deliveries`, page after page, as a generator."""
        return self.pages("list_deliveries", {"webhook_id": webhook_id, **more})

    def list_webhooks(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List your requester’s webhooks, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_webhooks", {"limit": limit, "cursor": cursor})

    def list_webhooks_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_webhooks`, page after page, as a generator."""
        return self.pages("list_webhooks", {**more})

    def redeliver(
        self,
        *,
        delivery_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Send a delivery once more, under the same webhook-id.

        delivery_id: Id of a delivery, dlv_…

        May refuse with: conflict.
        """
        return self.call(
            "redeliver",
            {"delivery_id": delivery_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def rotate_webhook_secret(
        self,
        *,
        webhook_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Give a webhook a new secret; for 24 hours the old one signs as well.

        webhook_id: Id of a webhook, whk_…
        """
        return self.call(
            "rotate_webhook_secret",
            {"webhook_id": webhook_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def test_webhook(
        self,
        *,
        webhook_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Send an event of the type webhook.test; look at the outcome with list_deliveries.

        webhook_id: Id of a webhook, whk_…

        May refuse with: conflict.
        """
        return self.call(
            "test_webhook",
            {"webhook_id": webhook_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def update_webhook(
        self,
        *,
        webhook_id: str,
        address: Optional[str] = None,
        types: Optional[List[Literal["job.created", "job.draft_needs_human", "job.tasks_added", "job.files_copied", "job.opened", "job.paused", "job.resumed", "job.pay_raised", "job.winding_down", "job.closed", "job.held", "job.released", "job.text_refused", "job.hold_lapsed", "job.taken_back", "job.content_reported", "job.content_reports_answered", "schedule.created", "schedule.paused", "schedule.resumed", "schedule.ended", "schedule.run_refused", "petition.sent", "petition.unanswered", "petition.answered", "project.created", "project.changed", "project.ending", "project.fees_paid", "project.ended", "project.reserve_moved", "assignment.claimed", "assignment.returned", "assignment.expired", "submission.created", "submission.revised", "submission.changes_requested", "submission.changes_lapsed", "submission.rejection_proposed", "submission.rejection_answered", "submission.rejected", "submission.appealed", "submission.upheld", "job.check_contested", "job.signals_raised", "job.question_asked", "job.question_answered", "job.post_waits", "job.post_passed", "job.post_sent_back", "job.repair_quoted", "job.places_opened", "job.launch_waits", "job.launch_continued", "job.rejections_judged", "submission.approved", "submission.bonus_paid", "payout.requested", "payout.settled", "payout.failed", "payout.unknown", "payee.changed", "refund.requested", "funds.charged_back", "funds.deposited", "debt.repaid", "debt.doubled", "hold.placed", "hold.released", "hold.enforced", "agent.created", "agent.mandate_changed", "api_key.created", "api_key.revoked", "member.added", "member.removed", "requester.created", "worker.registered", "pool.created", "pool.invite_created", "pool.invite_revoked", "pool.joined", "pool.left", "pool.member_removed", "case.opened", "case.notice_given", "case.answered", "case.answer_time_over", "case.suspended_meanwhile", "case.decided", "case.contested", "case.rectified", "case.lapsed", "case.sent_outside", "case.closed", "standing.changed", "operator.added", "operator.removed", "worker.blocked", "worker.block_lifted", "webhook.created", "webhook.updated", "webhook.secret_rotated", "webhook.deleted", "webhook.disabled"]]] = None,
        name: Optional[str] = None,
        status: Optional[Literal["enabled", "disabled"]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Change a webhook, disable it or enable it again.

        Enabled again, it goes on where it stopped: what happened meanwhile is sent.

        webhook_id: Id of a webhook, whk_…
        address: A public https address
        types: Only these types; empty for all

        May refuse with: webhook_url_refused.
        """
        return self.call(
            "update_webhook",
            {
                "webhook_id": webhook_id,
                "address": address,
                "types": types,
                "name": name,
                "status": status,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_agreement(self, *, assignment_id: str) -> Dict[str, Any]:
        """Read the signed contract of one assignment: who, what, for how much, until when.

        Made on demand and the same for ever: fixed by the moment of the claim, signed by the
        instance as a W3C Verifiable Credential. Rights in the work pass only upon payment;
        `rights_passed` says whether they have.

        assignment_id: Id of a assignment, asg_…
        """
        return self.call("get_agreement", {"assignment_id": assignment_id})

    def get_agreement_pdf(
        self,
        *,
        assignment_id: str,
        lang: Optional[Literal["en", "fr"]] = None,
    ) -> Dict[str, Any]:
        """Read the contract of one assignment as a PDF, with the signed text inside.

        For paper and for whoever asks for one. The same for ever, byte for byte; the signed
        contract of get_agreement is attached as agreement.json.

        assignment_id: Id of a assignment, asg_…
        lang: The language of the paper
        """
        return self.call(
            "get_agreement_pdf",
            {"assignment_id": assignment_id, "lang": lang},
        )

    def get_postal_address(self) -> Dict[str, Any]:
        """Read the name and postal address that your contracts show."""
        return self.call("get_postal_address", {})

    def set_postal_address(
        self,
        *,
        address: Optional[str],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Put a name and postal address on your contracts, or take it off all of them.

        Voluntary, and for nothing else. The contract of each piece of work accepted from now on
        shows it to both parties. `null` takes it back from every contract, earlier ones too.
        """
        return self.call(
            "set_postal_address",
            {"address": address},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def bring_record(
        self,
        *,
        credential: Dict[str, Any],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Bring a signed work record from another instance.

        Its signature is checked; who brings it is not proven, and it is shown as brought.

        May refuse with: record_refused, conflict.
        """
        return self.call(
            "bring_record",
            {"credential": credential},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def export_record(self) -> Dict[str, Any]:
        """Take your work record along: what you did and earned here, signed.

        A W3C Verifiable Credential 2.0 with an eddsa-jcs-2022 proof: work, hours, pay, the tests
        you passed, and what humans decided about you. Free, at once, as often as you like,
        whatever the state of your account. Any program can check it without asking this instance.
        """
        return self.call("export_record", {})

    def list_brought_records(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the work records you brought from elsewhere.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_brought_records", {"limit": limit, "cursor": cursor})

    def list_brought_records_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_brought_records`, page after page, as a generator."""
        return self.pages("list_brought_records", {**more})

    def remove_brought_record(
        self,
        *,
        record_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Remove a work record you brought.

        record_id: Id of a record, rec_…
        """
        return self.call(
            "remove_brought_record",
            {"record_id": record_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def add_push_device(
        self,
        *,
        name: str,
        endpoint: str,
        p256dh: str,
        auth: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Be told on this device, while the app is closed too.

        Send what the browser’s subscription says. Messages are sealed for this browser alone; its
        push service cannot read them. The same endpoint again changes its name and keys, and
        makes it yours. At most 10 devices.

        endpoint: An https address
        p256dh: Its public key, base64url
        auth: Its secret, base64url

        May refuse with: conflict.
        """
        return self.call(
            "add_push_device",
            {
                "name": name,
                "endpoint": endpoint,
                "p256dh": p256dh,
                "auth": auth,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def ask_for_place(
        self,
        *,
        job_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Take part in the draw of a job whose few places are drawn now.

        Whoever asks before it is drawn has the same odds as whoever was told; asking sooner or
        more often changes nothing. A place that you draw is kept for you and stands in
        list_kept_places.

        job_id: Id of a job, job_…

        May refuse with: no_draw, own_work, no_new_work, blocked_by_requester, not_in_audience,
        content_not_agreed, flagged_time_used, minimum_not_covered.
        """
        return self.call(
            "ask_for_place",
            {"job_id": job_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def change_alert(
        self,
        *,
        alert_id: str,
        time_zone: str,
        is_on: Optional[bool] = None,
        days: Optional[List[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]]] = None,
        from_minute: Optional[int] = LEFT_OUT,
        until_minute: Optional[int] = LEFT_OUT,
        languages: Optional[List[str]] = None,
        minimum_hourly: Optional[Money] = LEFT_OUT,
        not_for_training: Optional[bool] = None,
        no_ai_input: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say anew what you want to be told of, or switch it off for a while.

        alert_id: Id of a alert, alr_…
        until_minute: Both or neither; over midnight is fine
        time_zone: Such as Europe/Paris
        languages: Of the work; empty: any
        minimum_hourly: At the published time; null: any
        """
        return self.call(
            "change_alert",
            {
                "alert_id": alert_id,
                "is_on": is_on,
                "days": days,
                "from_minute": from_minute,
                "until_minute": until_minute,
                "time_zone": time_zone,
                "languages": languages,
                "minimum_hourly": minimum_hourly,
                "not_for_training": not_for_training,
                "no_ai_input": no_ai_input,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def count_notices(self) -> Dict[str, Any]:
        """Read how many notices you have not read."""
        return self.call("count_notices", {})

    def create_alert(
        self,
        *,
        time_zone: str,
        is_on: Optional[bool] = None,
        days: Optional[List[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]]] = None,
        from_minute: Optional[int] = LEFT_OUT,
        until_minute: Optional[int] = LEFT_OUT,
        languages: Optional[List[str]] = None,
        minimum_hourly: Optional[Money] = LEFT_OUT,
        not_for_training: Optional[bool] = None,
        no_ai_input: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Be told of work that fits, with a place kept for you for ten minutes.

        A job that opens within your hours and fits is told to you at once, in the app and by
        mail. While there are places enough, one is kept for you for ten minutes; where there are
        few, everybody who was told and everybody who asks within the first minute is drawn with
        the same odds. At most 5 alerts.

        until_minute: Both or neither; over midnight is fine
        time_zone: Such as Europe/Paris
        languages: Of the work; empty: any
        minimum_hourly: At the published time; null: any

        May refuse with: conflict.
        """
        return self.call(
            "create_alert",
            {
                "is_on": is_on,
                "days": days,
                "from_minute": from_minute,
                "until_minute": until_minute,
                "time_zone": time_zone,
                "languages": languages,
                "minimum_hourly": minimum_hourly,
                "not_for_training": not_for_training,
                "no_ai_input": no_ai_input,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def decline_place(
        self,
        *,
        job_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Let the next person have the place kept for you; nothing is counted against you.

        job_id: Id of a job, job_…
        """
        return self.call(
            "decline_place",
            {"job_id": job_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def delete_alert(
        self,
        *,
        alert_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Not be told of this any more.

        alert_id: Id of a alert, alr_…
        """
        return self.call(
            "delete_alert",
            {"alert_id": alert_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_draw(self, *, job_id: str) -> Dict[str, Any]:
        """Read how the places of a job are or were drawn, to check your own turn.

        job_id: Id of a job, job_…

        May refuse with: no_draw.
        """
        return self.call("get_draw", {"job_id": job_id})

    def get_notice_settings(self) -> Dict[str, Any]:
        """Read how you want to be told."""
        return self.call("get_notice_settings", {})

    def list_alerts(self) -> Dict[str, Any]:
        """List what you want to be told of."""
        return self.call("list_alerts", {})

    def list_kept_places(self) -> Dict[str, Any]:
        """List the places kept for you now; claim_task takes one."""
        return self.call("list_kept_places", {})

    def list_mail(
        self,
        *,
        status: Optional[Literal["waiting", "sent", "dead", "dropped"]] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the mail of the instance, newest first: what waits, was sent, or was given up.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_mail",
            {"status": status, "limit": limit, "cursor": cursor},
        )

    def list_mail_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_mail`, page after page, as a generator."""
        return self.pages("list_mail", {**more})

    def list_notices(
        self,
        *,
        unread: Optional[bool] = None,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List what you were told, newest first.

        unread: Only unread
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_notices",
            {"unread": unread, "limit": limit, "cursor": cursor},
        )

    def list_notices_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_notices`, page after page, as a generator."""
        return self.pages("list_notices", {**more})

    def list_push_devices(self) -> Dict[str, Any]:
        """List the devices on which you are told, and the key to subscribe another with."""
        return self.call("list_push_devices", {})

    def mark_notices_read(
        self,
        *,
        notice_id: str,
        and_older: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Mark a notice as read, or it and all before it.

        notice_id: Id of a notice, ntc_…
        """
        return self.call(
            "mark_notices_read",
            {"notice_id": notice_id, "and_older": and_older},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def remove_push_device(
        self,
        *,
        push_device_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Not be told on this device any more.

        push_device_id: Id of a push device, psd_…
        """
        return self.call(
            "remove_push_device",
            {"push_device_id": push_device_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def retry_mail(
        self,
        *,
        notice_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Try a mail that was given up once more.

        notice_id: Id of a notice, ntc_…

        May refuse with: conflict.
        """
        return self.call(
            "retry_mail",
            {"notice_id": notice_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def set_notice_settings(
        self,
        *,
        lang: Optional[Literal["en", "fr"]] = None,
        time_zone: Optional[str] = None,
        quiet_from: Optional[int] = LEFT_OUT,
        quiet_until: Optional[int] = LEFT_OUT,
        no_mail: Optional[List[Literal["payouts", "receipts", "work", "places", "voice"]]] = None,
        no_push: Optional[List[Literal["needed", "payouts", "work", "places", "voice"]]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say in which language, at which hours and about what you want to be told.

        What you leave out stays as it was. Mail about decisions, times to answer and terms is
        always sent, at any hour; devices are silent in quiet hours.

        time_zone: Such as Europe/Paris
        """
        return self.call(
            "set_notice_settings",
            {
                "lang": lang,
                "time_zone": time_zone,
                "quiet_from": quiet_from,
                "quiet_until": quiet_until,
                "no_mail": no_mail,
                "no_push": no_push,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def stop_mail(
        self,
        *,
        token: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Switch one group of mail off, by the link at the end of such a mail.

        Needs no sign-in. Calling it again changes nothing.
        """
        return self.call(
            "stop_mail",
            {"token": token},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_waiting_place(self) -> Dict[str, Any]:
        """Read how many people wait before you."""
        return self.call("get_waiting_place", {})

    def join_waiting_list(
        self,
        *,
        of_age: bool,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Wait for a place to work here; first come, first admitted.

        You become a worker by yourself when there is work enough. Nothing can be paid or done to
        move up.

        of_age: I am 18 or over (charter R47)
        """
        return self.call(
            "join_waiting_list",
            {"of_age": of_age},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def leave_waiting_list(
        self,
        *,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Stop waiting."""
        return self.call(
            "leave_waiting_list",
            {},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def add_member(
        self,
        *,
        email: str,
        role: Literal["owner", "manager", "reviewer", "finance"],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Give a person with an account here a role in your requester.

        May refuse with: not_found, conflict.
        """
        return self.call(
            "add_member",
            {"email": email, "role": role},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def add_operator(
        self,
        *,
        email: str,
        role: Literal["support", "reviewer", "finance", "admin"],
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Make a person with an account here an operator, or give one another role.

        An instance with one operator cannot review: contested decisions about people lapse in
        their favour.

        May refuse with: not_found, operator_role_needed, conflict.
        """
        return self.call(
            "add_operator",
            {"email": email, "role": role},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_agent(
        self,
        *,
        name: str,
        per_job: Optional[Money] = LEFT_OUT,
        per_day: Optional[Money] = LEFT_OUT,
        in_all: Optional[Money] = LEFT_OUT,
        confirm_above: Optional[Money] = LEFT_OUT,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Register a program that acts for your requester, with its mandate.

        You become its human contact. It can do nothing before it has a key.
        """
        return self.call(
            "create_agent",
            {
                "name": name,
                "per_job": per_job,
                "per_day": per_day,
                "in_all": in_all,
                "confirm_above": confirm_above,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_api_key(
        self,
        *,
        agent_id: str,
        scopes: Optional[List[Literal["read", "jobs", "reviews"]]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Make a key for an agent; it is shown this once.

        agent_id: Id of a agent, agt_…
        """
        return self.call(
            "create_api_key",
            {"agent_id": agent_id, "scopes": scopes},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_requester(
        self,
        *,
        name: str,
        currency: Optional[Literal["EUR", "USD", "GBP", "JPY"]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Set up an organisation that asks people for work."""
        return self.call(
            "create_requester",
            {"name": name, "currency": currency},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_sign_in_link(
        self,
        *,
        email: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Make a sign-in link for an e-mail address, to hand over.

        For instances without a mail server and for forgotten passwords. Works once, for one hour.
        """
        return self.call(
            "create_sign_in_link",
            {"email": email},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def get_mandate(self) -> Dict[str, Any]:
        """Read what the agent may do and spend, and what it has committed."""
        return self.call("get_mandate", {})

    def get_me(self) -> Dict[str, Any]:
        """Read who you are here and what you may act as."""
        return self.call("get_me", {})

    def list_accounts(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the people of this instance, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_accounts", {"limit": limit, "cursor": cursor})

    def list_accounts_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_accounts`, page after page, as a generator."""
        return self.pages("list_accounts", {**more})

    def list_agents(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the programs that act for your requester.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_agents", {"limit": limit, "cursor": cursor})

    def list_agents_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_agents`, page after page, as a generator."""
        return self.pages("list_agents", {**more})

    def list_api_keys(
        self,
        *,
        agent_id: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List an agent’s keys, never their secrets.

        agent_id: Id of a agent, agt_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_api_keys",
            {"agent_id": agent_id, "limit": limit, "cursor": cursor},
        )

    def list_api_keys_all(self, agent_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_api_keys`, page after page, as a generator."""
        return self.pages("list_api_keys", {"agent_id": agent_id, **more})

    def list_members(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the people who act for your requester.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_members", {"limit": limit, "cursor": cursor})

    def list_members_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_members`, page after page, as a generator."""
        return self.pages("list_members", {**more})

    def list_operators(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the people who run this instance.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_operators", {"limit": limit, "cursor": cursor})

    def list_operators_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_operators`, page after page, as a generator."""
        return self.pages("list_operators", {**more})

    def register_worker(
        self,
        *,
        of_age: bool,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Start working here: 18 or over, and nothing more is asked.

        of_age: I am 18 or over (charter R47)

        May refuse with: waiting_list.
        """
        return self.call(
            "register_worker",
            {"of_age": of_age},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def remove_member(
        self,
        *,
        person_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """End a person’s role in your requester; the last owner stays.

        person_id: Id of a person, per_…

        May refuse with: conflict.
        """
        return self.call(
            "remove_member",
            {"person_id": person_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def remove_operator(
        self,
        *,
        person_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """End a person’s part in running the instance; the last admin stays.

        person_id: Id of a person, per_…

        May refuse with: operator_role_needed, conflict.
        """
        return self.call(
            "remove_operator",
            {"person_id": person_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def revoke_api_key(
        self,
        *,
        key_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """End a key at once; its open jobs go on and are paid.

        key_id: Id of a api key, key_…
        """
        return self.call(
            "revoke_api_key",
            {"key_id": key_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def set_mandate(
        self,
        *,
        agent_id: str,
        per_job: Optional[Money] = LEFT_OUT,
        per_day: Optional[Money] = LEFT_OUT,
        in_all: Optional[Money] = LEFT_OUT,
        confirm_above: Optional[Money] = LEFT_OUT,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Set what an agent may spend; only a human can.

        agent_id: Id of a agent, agt_…
        """
        return self.call(
            "set_mandate",
            {
                "agent_id": agent_id,
                "per_job": per_job,
                "per_day": per_day,
                "in_all": in_all,
                "confirm_above": confirm_above,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_sandbox_requester(
        self,
        *,
        name: Optional[str] = None,
        currency: Optional[Literal["EUR", "USD", "GBP", "JPY"]] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Get a funded requester and an agent key, without signing in."""
        return self.call(
            "create_sandbox_requester",
            {"name": name, "currency": currency},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def create_sandbox_worker(
        self,
        *,
        simulated: Optional[bool] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Get a worker and a token, without signing in.

        simulated: Played by a program: every answer of this worker says so
        """
        return self.call(
            "create_sandbox_worker",
            {"simulated": simulated},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def find_journals(self, *, about: str) -> Dict[str, Any]:
        """Find the journals about one assignment, bonus, deposit or payout."""
        return self.call("find_journals", {"about": about})

    def get_journal(self, *, journal_id: str) -> Dict[str, Any]:
        """Read the transfers that happened together.

        journal_id: Id of a journal, jrn_…
        """
        return self.call("get_journal", {"journal_id": journal_id})

    def get_ledger_account(self, *, account_id: str, as_of: Optional[str] = None) -> Dict[str, Any]:
        """Read one account, and what stood on it at a moment.

        With `as_of` the balance is summed from the transfers up to then.

        account_id: Id of a account, acc_…
        """
        return self.call(
            "get_ledger_account",
            {"account_id": account_id, "as_of": as_of},
        )

    def list_ledger_accounts(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
        owner: Optional[str] = None,
        kind: Optional[str] = None,
        currency: Optional[Literal["EUR", "USD", "GBP", "JPY"]] = None,
    ) -> Dict[str, Any]:
        """List the accounts of the ledger, all or those of one owner.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        owner: e.g. req_…, job_…, wrk_…, pay_…, or a rail
        """
        return self.call(
            "list_ledger_accounts",
            {
                "limit": limit,
                "cursor": cursor,
                "owner": owner,
                "kind": kind,
                "currency": currency,
            },
        )

    def list_ledger_accounts_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_ledger_accounts`, page after page, as a generator."""
        return self.pages("list_ledger_accounts", {**more})

    def list_ledger_lines(
        self,
        *,
        account_id: str,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List what came into an account and went out of it, newest first.

        account_id: Id of a account, acc_…
        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call(
            "list_ledger_lines",
            {
                "account_id": account_id,
                "limit": limit,
                "cursor": cursor,
            },
        )

    def list_ledger_lines_all(self, account_id: str, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_ledger_lines`, page after page, as a generator."""
        return self.pages("list_ledger_lines", {"account_id": account_id, **more})

    def list_queues(self) -> Dict[str, Any]:
        """See what waits for the loops, for receivers and for people, and since when."""
        return self.call("list_queues", {})

    def list_time_outliers(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List the working times that were capped and that nobody has looked at.

        The work was paid as ever. Long times are most often a task that is harder than its
        estimate, so look at the job before you look at the person.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_time_outliers", {"limit": limit, "cursor": cursor})

    def list_time_outliers_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_time_outliers`, page after page, as a generator."""
        return self.pages("list_time_outliers", {**more})

    def look_up_person(
        self,
        *,
        person_id: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Show one person’s account in full; who looked, and when, is kept.

        person_id: Id of a person, per_…
        """
        return self.call(
            "look_up_person",
            {"person_id": person_id},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def search_accounts(self, *, query: str) -> Dict[str, Any]:
        """Find people, workers, requesters and agents by address, name or id.

        People’s addresses come shortened; look_up_person shows one, and leaves a trace.
        """
        return self.call("search_accounts", {"query": query})

    def settle_time_outlier(
        self,
        *,
        assignment_id: str,
        counts_in_full: bool,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Say whether a long working time counts in full or stays capped.

        Changes what is measured and nothing else: never the pay of the work, nor how anybody
        stands.

        assignment_id: Id of a assignment, asg_…

        May refuse with: conflict.
        """
        return self.call(
            "settle_time_outlier",
            {
                "assignment_id": assignment_id,
                "counts_in_full": counts_in_full,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def announce_number(
        self,
        *,
        name: Literal["approval_by_silence", "decision_at_most", "change_rounds", "payout_minimum", "payout_wait_after_change", "debt_doubles_after", "rejection_reply", "rejection_decision", "appeal_window", "appeal_answer", "case_answer", "case_review", "complaint_window", "suspension_before_decision", "termination_notice", "decisions_kept", "project_notice", "relaunch_compared", "steady_offered_first", "terms_notice", "terms_notice_if_worse", "petition_answer", "petition_signatures", "worse_number_notice"],
        value: Optional[int],
        reason: str,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Announce that a promised number will get worse, thirty days before it may.

        Everybody reads it with its reason. Nothing changes by it alone.

        value: What it is to be; null drops the promise

        May refuse with: conflict.
        """
        return self.call(
            "announce_number",
            {"name": name, "value": value, "reason": reason},
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )

    def audit_ledger(self) -> Dict[str, Any]:
        """Recompute every balance from the transfers."""
        return self.call("audit_ledger", {})

    def get_about(self) -> Dict[str, Any]:
        """Read who runs this instance, how to reach them, and where clients’ money lies.

        What its operator states, word for word; null where nothing was stated. An instance with
        real money does not start before all of it is.
        """
        return self.call("get_about", {})

    def get_house_terms(self, *, version: Optional[float] = None) -> Dict[str, Any]:
        """Read the terms of this instance, and those that are coming.

        Without `version`: what holds now. `coming` is what was published and does not hold yet.
        """
        return self.call("get_house_terms", {"version": version})

    def get_instance(self) -> Dict[str, Any]:
        """Read what this instance is: sandbox or real, its version and its signing key."""
        return self.call("get_instance", {})

    def get_ledger_consistency(self, *, from_: int, to: int) -> Dict[str, Any]:
        """Prove that the ledger of one head begins with the ledger of an earlier one.

        A consistency proof of RFC 9162 (2.1.4), between two sizes.

        May refuse with: not_found.
        """
        return self.call("get_ledger_consistency", {"from": from_, "to": to})

    def get_ledger_head(self) -> Dict[str, Any]:
        """Read the newest signed head of the ledger, and whether all of it is still as it was.

        Also at /.well-known/fairhand-ledger. `fairhand verify <address>` checks it against the
        heads and receipts you kept.
        """
        return self.call("get_ledger_head", {})

    def get_ledger_inclusion(self, *, transfer_id: str, size: int) -> Dict[str, Any]:
        """Prove that the transfer of a receipt stands in the published ledger.

        An inclusion proof of RFC 9162 (2.1.3) in the head of `size`. Whoever has the receipt
        knows the transfer’s id; nobody else can ask.

        transfer_id: `ledger_transfer` of a receipt

        May refuse with: not_found, conflict.
        """
        return self.call(
            "get_ledger_inclusion",
            {"transfer_id": transfer_id, "size": size},
        )

    def get_market(self) -> Dict[str, Any]:
        """Read how much work was really paid here lately, before you sign up.

        Counted from the ledger. Simulated people and their pay are left out, so that the numbers
        are those of real people.
        """
        return self.call("get_market", {})

    def get_public_report(self, *, month: Optional[str] = None) -> Dict[str, Any]:
        """Read how this place treated those who work in a month that is over.

        Counted once, from the ledger and the histories, and never changed. Simulated people are
        left out. Without `month`: the last one.

        May refuse with: not_found.
        """
        return self.call("get_public_report", {"month": month})

    def list_ledger_heads(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
    ) -> Dict[str, Any]:
        """List every head that was ever published, newest first.

        limit: Rows a page, at most 100
        cursor: `next_cursor` of the page before
        """
        return self.call("list_ledger_heads", {"limit": limit, "cursor": cursor})

    def list_ledger_heads_all(self, **more: Any) -> Iterator[Dict[str, Any]]:
        """Every row of `list_ledger_heads`, page after page, as a generator."""
        return self.pages("list_ledger_heads", {**more})

    def list_promised_numbers(self) -> Dict[str, Any]:
        """List the numbers that workers are promised here, and which are announced to get worse.

        A start with a worse number is refused until thirty days after it was announced; better
        ones hold at once.
        """
        return self.call("list_promised_numbers", {})

    def publish_house_terms(
        self,
        *,
        text: str,
        worsens: bool,
        effective_at: Optional[str] = None,
        idempotency_key: Optional[str] = None,
        dry_run: bool = False,
    ) -> Dict[str, Any]:
        """Publish new terms of the instance; they hold after 15 days, 30 if they are worse.

        The first version holds at once. Everybody sees what changes, and whoever does not agree
        leaves with all their money. What is published cannot be changed, only followed by another
        version.

        text: Markdown without HTML
        worsens: Do pay or rights of workers fall? Say it honestly; it is shown
        effective_at: As early as the notice allows when left out

        May refuse with: terms_notice.
        """
        return self.call(
            "publish_house_terms",
            {
                "text": text,
                "worsens": worsens,
                "effective_at": effective_at,
            },
            idempotency_key=idempotency_key,
            dry_run=dry_run,
        )


def _foreign(status: int) -> Dict[str, Any]:
    return {
        "status": status,
        "detail": "The answer (%d) does not come from a Fairhand instance." % status,
        "hint": "Check the address.",
    }
