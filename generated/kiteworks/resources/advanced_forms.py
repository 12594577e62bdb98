# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.advanced_forms`."""

from __future__ import annotations

from kiteworks_runtime.client.resource import AsyncResource, Resource, async_raw, raw, responses_property
from kiteworks_runtime.operation import Body, Operation

from .. import _parameters as shared
from ..models.advanced_forms import UploadLink

ADVANCED_FORMS_SUBMIT: Operation[UploadLink] = Operation(
    "advanced_forms.submit",
    "POST /rest/advancedForms/{form_id}/submissions",
    result=UploadLink,
    arguments=(
        shared.FORM_ID,
        Body("name", str, "name", required=True),
        Body("submitter", str | None, "submitter", required=True),
    ),
)


class AdvancedForms(Resource):
    """Submissions to Advanced Forms."""

    def submit(self, form_id: str, *, name: str, submitter: str | None) -> UploadLink:
        """Start a form submission.

        Creates a folder for a submission of an Advanced Form and returns the URL to upload its files to. The caller
        must be the owner of the form, signed in through the Advanced Forms client. Source:
        `POST /rest/advancedForms/{form_id}/submissions`, scope `POST/advancedForms/*` (inferred).

        Args:
            form_id: Identifier of the form.
            name: Its name.
            submitter: Email address of the person who filled in the form; None for none.

        Returns:
            The URL to upload the files to.

        Raises:
            KiteworksError: One of `kiteworks.errors`. Error codes: 403 ERR_ACCESS_USER, ERR_ACCESS_CLIENT; 404
                ERR_ENTITY_NOT_FOUND; 422 ERR_INPUT_INVALID_FORMAT.
        """
        return self._caller.call(ADVANCED_FORMS_SUBMIT, locals())

    @responses_property
    def with_raw_response(self) -> AdvancedFormsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AdvancedFormsWithRawResponse(AdvancedForms(self._caller.raw))


class AsyncAdvancedForms(AsyncResource):
    """Submissions to Advanced Forms."""

    async def submit(self, form_id: str, *, name: str, submitter: str | None) -> UploadLink:
        """Start a form submission. See `AdvancedForms.submit`."""
        return await self._caller.call(ADVANCED_FORMS_SUBMIT, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdvancedFormsWithRawResponse:
        """The same methods; each returns the raw response without decoding it."""
        return AsyncAdvancedFormsWithRawResponse(AsyncAdvancedForms(self._caller.raw))


class AdvancedFormsWithRawResponse:
    def __init__(self, resource: AdvancedForms) -> None:
        self.submit = raw(resource.submit)


class AsyncAdvancedFormsWithRawResponse:
    def __init__(self, resource: AsyncAdvancedForms) -> None:
        self.submit = async_raw(resource.submit)
