# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The methods of `kw.advanced_forms`."""

from __future__ import annotations

from kiteworks_runtime.operation import Body, Operation
from kiteworks_runtime.resource import AsyncResource, Resource, async_raw, raw, responses_property

from .. import _parameters as shared
from ..models.advanced_forms import UploadLink

ADVANCED_FORMS_SUBMIT: Operation[UploadLink] = Operation(
    "advanced_forms.submit",
    "POST",
    "/rest/advancedForms/{form_id}/submissions",
    result=UploadLink,
    arguments=(
        shared.FORM_ID,
        Body("name", str, "name", required=True),
        Body("submitter", str | None, "submitter", required=True),
    ),
    media_type="application/json",
)


class AdvancedForms(Resource):
    """Submissions to Advanced Forms."""

    def submit(self, form_id: str, *, name: str, submitter: str | None) -> UploadLink:
        """Begin a form submission.

        Makes a folder for a submission of an Advanced Form and answers with where to send its files. Needs the
        Advanced Forms client and the owner of the form. Source: `POST /rest/advancedForms/{form_id}/submissions`,
        scope `POST/advancedForms/*` (inferred).

        Args:
            form_id: Identifier of the form.
            name: Its name.
            submitter: Address of the person who filled in the form; None for nobody.

        Returns:
            Where to send the files.

        Raises:
            KiteworksError: One of `kiteworks.errors`; the appliance refuses with 403 ERR_ACCESS_USER,
                ERR_ACCESS_CLIENT; 404 ERR_ENTITY_NOT_FOUND; 422 ERR_INPUT_INVALID_FORMAT.
        """
        return self._caller.call(ADVANCED_FORMS_SUBMIT, locals())

    @responses_property
    def with_raw_response(self) -> AdvancedFormsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AdvancedFormsWithRawResponse(AdvancedForms(self._caller.raw))


class AsyncAdvancedForms(AsyncResource):
    """Submissions to Advanced Forms."""

    async def submit(self, form_id: str, *, name: str, submitter: str | None) -> UploadLink:
        """Begin a form submission. See `AdvancedForms.submit`."""
        return await self._caller.call(ADVANCED_FORMS_SUBMIT, locals())

    @responses_property
    def with_raw_response(self) -> AsyncAdvancedFormsWithRawResponse:
        """The same methods; each returns the whole response, not yet decoded."""
        return AsyncAdvancedFormsWithRawResponse(AsyncAdvancedForms(self._caller.raw))


class AdvancedFormsWithRawResponse:
    def __init__(self, resource: AdvancedForms) -> None:
        self.submit = raw(resource.submit)


class AsyncAdvancedFormsWithRawResponse:
    def __init__(self, resource: AsyncAdvancedForms) -> None:
        self.submit = async_raw(resource.submit)
