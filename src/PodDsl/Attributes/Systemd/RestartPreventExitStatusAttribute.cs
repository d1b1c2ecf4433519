namespace PodDsl;

/// <summary>Names an exit status or signal after which systemd never restarts the service.</summary>
/// <remarks>
/// <para>Use it for the status by which a program reports a wrong configuration: a restart would not help. It wins over
/// <see cref="RestartAttribute"/>.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>RestartPreventExitStatus=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 189. Source: systemd.service(5), RestartPreventExitStatus=.</para>
/// </remarks>
/// <example><code>[Restart(RestartPolicy.OnFailure), RestartPreventExitStatus("78")]</code></example>
/// <param name="status">
/// An exit status from 0 to 255, its name such as <c>DATAERR</c>, or a signal such as <c>SIGTERM</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RestartPreventExitStatusAttribute(string status) : SettingAttribute
{
    /// <summary>
    /// An exit status from 0 to 255, its name such as <c>DATAERR</c>, or a signal such as <c>SIGTERM</c>.
    /// </summary>
    public string Status { get; } = status;
}
