"""Export and import of the database of the email gateway, of which the appliance has one.

The vendor publishes which calls there are, not what their answers contain. The members of a status are a guess, and so is
that an export is complete at once: the sandbox has no such database, so the file says only when it was exported.
"""

from __future__ import annotations

from ..bundle import Json
from ..calls import Call
from ..database import EpgdbJob
from ..dates import now, offset_form
from ..registry import operation
from ..responses import Answer, ApiError, dumps

_EXPORT, _IMPORT = "export", "import"


@operation("system.epgdb.export_status")
def export_status(call: Call) -> Answer:
    """Return how far the export is."""
    return Answer(body=_status(_job(call, _EXPORT)))


@operation("system.epgdb.start_export")
def start_export(call: Call) -> Answer:
    """Export the database. An export has to be removed before the next one."""
    if _job(call, _EXPORT) is not None:
        raise ApiError("ERR_JOB_IN_PROGRESS", status=403)
    call.session.add(EpgdbJob(kind=_EXPORT, filename=f"epgdb-{now():%Y%m%d%H%M%S}.json"))
    return Answer()


@operation("system.epgdb.clean_up_export")
def clean_up_export(call: Call) -> Answer:
    """Remove the export, if there is one."""
    _remove(call, _job(call, _EXPORT))
    return Answer()


@operation("system.epgdb.download_export")
def download_export(call: Call) -> Answer:
    """Download the exported file."""
    job = _job(call, _EXPORT)
    if job is None or job.filename != call.path["filename"]:
        raise ApiError("ERR_ACCESS_USER", status=403)
    content = dumps({"id": job.id, "exported": offset_form(job.created)}).encode()
    headers = {"Content-Disposition": f"attachment; filename={job.filename}"}
    return Answer(200, content, headers, media="application/octet-stream")


@operation("system.epgdb.start_import")
def start_import(call: Call) -> Answer:
    """Open the session of an import, which takes the place of the one before."""
    _remove(call, _job(call, _IMPORT))
    call.session.flush()
    job = EpgdbJob(kind=_IMPORT, filename=str(call.need("filename")))
    call.session.add(job)
    call.session.flush()
    return Answer(body={"id": job.id})


@operation("system.epgdb.upload_import_chunk")
def upload_import_chunk(call: Call) -> Answer:
    """Receive a part of the file to import."""
    job = _session(call)
    if call.need("filename") != job.filename:
        raise ApiError("ERR_INVALID_PARAMETER", status=422)
    job.chunks += 1
    return Answer(body={"id": job.id})


@operation("system.epgdb.import_status")
def import_status(call: Call) -> Answer:
    """Return how far the import is."""
    return Answer(body=_status(_job(call, _IMPORT)))


@operation("system.epgdb.import_session_status")
def import_session_status(call: Call) -> Answer:
    """Return how far an import is."""
    return Answer(body=_status(_session(call)))


@operation("system.epgdb.cancel_import")
def cancel_import(call: Call) -> Answer:
    """Cancel the import, if there is one."""
    _remove(call, _job(call, _IMPORT))
    return Answer()


@operation("system.epgdb.cancel_import_session")
def cancel_import_session(call: Call) -> Answer:
    """Cancel an import."""
    _remove(call, _session(call))
    return Answer()


def _job(call: Call, kind: str) -> EpgdbJob | None:
    if not call.user.is_admin:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return call.session.get(EpgdbJob, kind)


def _session(call: Call) -> EpgdbJob:
    job = _job(call, _IMPORT)
    if job is None or job.id != call.path["import_id"]:
        raise ApiError("ERR_ACCESS_USER", status=403)
    return job


def _remove(call: Call, job: EpgdbJob | None) -> None:
    if job is not None:
        call.session.delete(job)


def _status(job: EpgdbJob | None) -> Json:
    if job is None:
        return {"status": "idle"}
    status = "completed" if job.kind == _EXPORT else "uploading" if job.chunks else "started"
    return {
        "id": job.id,
        "status": status,
        "filename": job.filename,
        "created": offset_form(job.created),
        "chunks": job.chunks,
    }
