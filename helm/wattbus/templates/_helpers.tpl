{{- define "wattbus.fullname" -}}
{{- .Values.fullnameOverride | default .Release.Name | trunc 30 | trimSuffix "-" -}}
{{- end -}}

{{- /* What a service's entry says over what holds for all: takes root and name, gives YAML */ -}}
{{- define "wattbus.service" -}}
{{- mustMergeOverwrite (deepCopy .root.Values.defaults) (index .root.Values.services .name | default dict) | toYaml -}}
{{- end -}}

{{- define "wattbus.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end -}}

{{- define "wattbus.labels" -}}
app.kubernetes.io/name: wattbus
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "wattbus.image" -}}
{{- printf "%s/%s:%s" .root.Values.image.registry .name (.root.Values.image.tag | default .root.Chart.AppVersion) -}}
{{- end -}}

{{- define "wattbus.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "wattbus.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{- /* The enabled services' names, as a regular expression */ -}}
{{- define "wattbus.jobs" -}}
{{- $names := list -}}
{{- range $name, $_ := .Values.services -}}
{{- $service := include "wattbus.service" (dict "root" $ "name" $name) | fromYaml -}}
{{- if $service.enabled -}}{{- $names = append $names $name -}}{{- end -}}
{{- end -}}
{{- $names | sortAlpha | join "|" -}}
{{- end -}}

{{- /* Ports and peers of one destination, as a rule of a NetworkPolicy */ -}}
{{- define "wattbus.egress" -}}
- ports:
    {{- range .ports }}
    - port: {{ . }}
      protocol: TCP
    {{- end }}
  {{- with .to }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}

{{- /* What a service is told by its environment, secrets aside: takes root and name */ -}}
{{- define "wattbus.config" -}}
{{- $service := include "wattbus.service" . | fromYaml -}}
WATTBUS_HTTP_PORT: {{ $service.ports.http | quote }}
{{- with $service.ports.ocpp }}
WATTBUS_OCPP_PORT: {{ . | quote }}
{{- end }}
WATTBUS_KAFKA_BOOTSTRAP: {{ .root.Values.kafka.bootstrap | quote }}
WATTBUS_REGISTRY_URL: {{ .root.Values.registry.url | quote }}
WATTBUS_LOG_FORMAT: {{ .root.Values.logFormat | quote }}
WATTBUS_TRACES_SAMPLING: {{ .root.Values.traces.sampling | quote }}
{{- if has "jwt" $service.needs }}
WATTBUS_JWT_PUBLIC_KEY: file:/etc/wattbus/jwt/{{ .root.Values.jwt.publicKeyKey }}
{{- end }}
{{- if has "database" $service.needs }}
WATTBUS_DATABASE_URL: {{ required (printf "services.%s.database.url" .name) $service.database.url | quote }}
{{- end }}
{{- if and (has "redis" $service.needs) (not .root.Values.redis.existingSecret) }}
WATTBUS_REDIS_URL: {{ .root.Values.redis.url | quote }}
{{- end }}
{{- if has "opensearch" $service.needs }}
WATTBUS_OPENSEARCH_URL: {{ .root.Values.opensearch.url | quote }}
{{- end }}
{{- if has "state" $service.needs }}
WATTBUS_STATE_DIRECTORY: /var/lib/wattbus
{{- end }}
{{- range $variable, $value := $service.env }}
{{ $variable }}: {{ $value | quote }}
{{- end }}
{{- end -}}
