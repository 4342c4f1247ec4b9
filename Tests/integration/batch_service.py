"""AWS Batch and S3, served by moto in this process, so that the states of jobs can be set."""

import json
import logging

import boto3
import requests
from moto.batch import models, responses
from moto.server import ThreadedMotoServer

import proofs

REGION = "eu-central-1"
BUCKET = "sweep-lists"
QUEUE = "training"
DEFINITION = "train_model"
CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "nobody", "AWS_SECRET_ACCESS_KEY": "nothing", "AWS_DEFAULT_REGION": REGION,
    "AWS_EC2_METADATA_DISABLED": "true", "AWS_PAGER": "",
}
# As the service does; moto gives all on one page.
PAGE = 100


def list_jobs(self):
    """ListJobs of moto with what it lacks: pages, the index of a task, and arrays listed apart from their tasks."""
    array = self._get_param("arrayJobId")
    filters = self._get_param("filters")
    status = self._get_param("jobStatus") or (None if filters else "RUNNING")
    jobs = self.batch_backend.list_jobs(
        job_queue_name=self._get_param("jobQueue"), array_job_id=array, job_status=status, filters=filters)
    jobs = [job for job in jobs if (":" in job.job_id) == bool(array)]
    start = int(self._get_param("nextToken") or 0)
    result = {"jobSummaryList": [summary(job) for job in jobs[start:start + PAGE]]}
    if start + PAGE < len(jobs):
        result["nextToken"] = str(start + PAGE)
    return json.dumps(result)


def summary(job):
    size, index = job.array_properties.get("size"), job.array_properties.get("index")
    array = {"index": index} if index is not None else {"size": size} if size is not None else None
    return job.describe_short() | ({"arrayProperties": array} if array else {})


class BatchService:
    """A queue, a job definition and a bucket, while it is entered."""

    def __enter__(self):
        self.listjobs = responses.BatchResponse.listjobs
        responses.BatchResponse.listjobs = list_jobs
        # A line for each call otherwise.
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        self.server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        self.server.start()
        host, port = self.server.get_host_and_port()
        self.url = f"http://{host}:{port}"
        self.environment = CREDENTIALS | {"AWS_ENDPOINT_URL": self.url}
        done = requests.post(f"{self.url}/moto-api/config", json={"batch": {"use_docker": False}}, timeout=30)
        proofs.require_equal(done.json()["batch"], {"use_docker": False}, "moto's setting")
        self.s3 = self.client("s3")
        self.s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
        role = self.client("iam").create_role(RoleName="batch", AssumeRolePolicyDocument="{}")["Role"]["Arn"]
        self.batch = self.client("batch")
        environment = self.batch.create_compute_environment(
            computeEnvironmentName="machines", type="UNMANAGED", state="ENABLED", serviceRole=role)
        self.batch.create_job_queue(
            jobQueueName=QUEUE, state="ENABLED", priority=1,
            computeEnvironmentOrder=[{"order": 1, "computeEnvironment": environment["computeEnvironmentArn"]}])
        self.batch.register_job_definition(
            jobDefinitionName=DEFINITION, type="container",
            containerProperties={"image": "trainer", "vcpus": 1, "memory": 512, "command": ["true"]})
        return self

    def __exit__(self, kind, error, trace):
        self.server.stop()
        responses.BatchResponse.listjobs = self.listjobs

    def client(self, service):
        return boto3.client(
            service, endpoint_url=self.url, region_name=REGION, aws_access_key_id="nobody", aws_secret_access_key="nothing")

    def object(self, url):
        """The bytes of an S3 object."""
        bucket, _, key = url.removeprefix("s3://").partition("/")
        return self.s3.get_object(Bucket=bucket, Key=key)["Body"].read()

    def keys(self):
        return [each["Key"] for each in self.s3.list_objects_v2(Bucket=BUCKET).get("Contents", [])]

    def job(self, identifier):
        """What DescribeJobs tells of a job."""
        return self.batch.describe_jobs(jobs=[identifier])["jobs"][0]

    def jobs(self, prefix=""):
        """The ids of the queue's jobs whose names begin so; an array counts once."""
        pages = self.batch.get_paginator("list_jobs").paginate(
            jobQueue=QUEUE, filters=[{"name": "JOB_NAME", "values": [f"{prefix}*"]}])
        return [job["jobId"] for page in pages for job in page["jobSummaryList"]]

    def set_state(self, array, positions, status, reason=None):
        """Puts tasks of an array into a state, as hosts and queues would."""
        backend, = (regions[REGION] for regions in models.batch_backends.values() if REGION in regions)
        for position in positions:
            job = backend.get_job_by_id(f"{array}:{position}")
            job.status, job.job_stopped_reason = status, reason
