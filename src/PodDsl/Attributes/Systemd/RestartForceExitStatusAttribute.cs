namespace PodDsl;

/// <summary>Names an exit status or signal after which systemd always restarts the service.</summary>
/// <remarks>
/// <para>It wins over <see cref="RestartAttribute"/>. Use it for programs that ask for their own restart by a certain status.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>RestartForceExitStatus=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 215. Source: systemd.service(5), RestartForceExitStatus=.</para>
/// </remarks>
/// <example><code>[RestartForceExitStatus("133")]</code></example>
/// <param name="status">
/// An exit status from 0 to 255, its name such as <c>DATAERR</c>, or a signal such as <c>SIGTERM</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RestartForceExitStatusAttribute(string status) : SettingAttribute
{
    /// <summary>
    /// An exit status from 0 to 255, its name such as <c>DATAERR</c>, or a signal such as <c>SIGTERM</c>.
    /// </summary>
    public string Status { get; } = status;
}
